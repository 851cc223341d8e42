import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';

import { CasesPage } from './CasesPage';
import type { ModelerPage } from './ModelerPage';
import type { PlaygroundSuite } from './playgroundSuite';

export interface FreshCases {
  page: Page;
  modeler: ModelerPage;
  cases: CasesPage;

  /** Opens the playground in the page, with the view of the test cases that are there. */
  openCases: () => Promise<void>;
}

/** A page that is still empty, beside a diagram in the suite's folder that has no test cases yet. */
export async function freshCases(playground: PlaygroundSuite): Promise<FreshCases> {
  const { page, modeler } = await playground.newPage();
  const cases = new CasesPage(page, join(playground.folder, 'order-process.lambda-tests.json'));

  rmSync(cases.file, { force: true });

  return {
    page,
    modeler,
    cases,
    openCases: async () => {
      await modeler.open(playground.url);
      await cases.open();
    }
  };
}

/** A case of the task *Price order*, as it stands in the file. */
export function caseOf(name: string, entries: object = {}): { name: string; task: string } & Record<string, unknown> {
  return { name, task: 'PriceOrder', variables: { order: { items: [] } }, expect: { verdict: 'completed' }, ...entries };
}

/** Stands in for the call of that task's function. */
export const PRICED = { payload: { total: 12 } };
