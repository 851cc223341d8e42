import { Linter } from '@camunda/linting';
import type { Report } from '@camunda/linting';
import lintingModule from '@camunda/linting/modeler';
import { CloudElementTemplatesLinterPlugin } from 'bpmn-js-element-templates';

import { KnownTemplates } from '../../../client/lint/KnownTemplates';
import { lintModule } from '../../../client/lint/lintModule';
import { lintPlugin } from '../../../client/lint/lintPlugin';
import { loadTemplates } from '../templates/loadTemplates';
import { openForm } from '../properties/FormPage';
import type { FormPage } from '../properties/FormPage';
import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';

export interface ProblemsOptions {

  /** Element templates that the Modeler knows. */
  templates?: object[];
}

/** Opens a diagram with the linting of the Modeler, which our plugin is part of. */
export async function openProblems(xml: string, { templates = [] }: ProblemsOptions = {}): Promise<Problems> {
  const known = new KnownTemplates();
  const form = await openForm(xml, { modules: [ lintModule(known), lintingModule ] });

  await drawn(() => loadTemplates(form.modeler, templates));

  return new Problems(
    form, new Linter({ plugins: [ CloudElementTemplatesLinterPlugin(templates), lintPlugin(known) ] })
  );
}

/** The Modeler's Problems panel, as its user sees and uses it. */
export class Problems {
  constructor(readonly form: FormPage, private readonly linter: Linter) {}

  /** All problems of the diagram that is open. */
  async all(): Promise<Report[]> {
    return this.linter.lint(this.form.modeler.modeler.getDefinitions());
  }

  /** All problems of a file, the way the Modeler looks at one that is saved. */
  async ofFile(): Promise<Report[]> {
    return this.linter.lint(await this.form.modeler.xml());
  }

  /** Those that only our rule lists. */
  async ours(): Promise<Report[]> {
    return (await this.all()).filter(isOurs);
  }

  /** The one problem whose text holds the given words. */
  async find(text: string): Promise<Report> {
    const found = (await this.all()).filter(({ message }) => message.includes(text));

    if (found.length !== 1 || !found[0]) {
      throw new Error(`${found.length} problems say "${text}"`);
    }

    return found[0];
  }

  /** Clicks on a problem, while something else is selected. */
  async click(report: Report): Promise<void> {
    await this.form.modeler.select('OtherTask');
    await drawn(() => this.form.modeler.get<{ showError(report: Report): void }>('linting').showError(report));
  }

  /** The field that is open and has the focus. */
  async focused(): Promise<string | undefined> {
    const entry = await waitFor(() => document.activeElement?.closest<HTMLElement>('[data-entry-id]'), 'a field that has the focus');

    return entry.dataset['entryId'];
  }
}

export function isOurs({ rule }: Report): boolean {
  return rule === 'aws-lambda-connector/lambda-task';
}
