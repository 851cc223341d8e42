import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { lambdaTask, ROOT } from '../lambdaTask';
import { ownFolder } from '../ownFolder';

export const EXAMPLES = join(ROOT, 'resources/examples');

/** A case of the example process that passes, and the same with another expectation. */
export const GOOD = { name: 'puts the goods back', task: 'ReleaseStock', mock: { payload: { released: true } }, expect: { verdict: 'completed', variables: { equal: { stockReleased: true } } } };
export const BAD = { ...GOOD, name: 'does not', expect: { verdict: 'completed', variables: { equal: { stockReleased: false } } } };

interface CasesFolder {

  /** Another one for each test, with the example process in it. */
  readonly path: string;

  /** The process's file of cases, which is not there yet. */
  readonly file: string;
  readonly write: (...cases: object[]) => Promise<void>;

  /** Runs `lambda-task test` in the folder. */
  readonly test: (...args: string[]) => ReturnType<typeof lambdaTask>;
}

/** A folder for the suite that asks for it. */
export function casesFolder(): CasesFolder {
  const folder = ownFolder();

  beforeEach(() => cp(join(EXAMPLES, 'order-process.bpmn'), join(folder.path, 'order-process.bpmn')));

  const file = () => join(folder.path, 'order-process.lambda-tests.json');

  return {
    get path() {
      return folder.path;
    },
    get file() {
      return file();
    },
    write: (...cases) => writeFile(file(), JSON.stringify({ version: 1, cases })),
    test: (...args) => lambdaTask([ 'test', ...args ], { cwd: folder.path })
  };
}

/** The names of the cases in a report as JSON. */
export function namesIn({ stdout }: { stdout: string }): string[] {
  return JSON.parse(stdout).cases.map(({ name }: { name: string }) => name);
}
