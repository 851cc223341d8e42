import type { Element } from 'bpmn-js/lib/model/Types';

import type { ElementTemplates } from '../../../client/model/ElementTemplates';
import { lambdaDiagram } from '../../connector/support/lambdaDiagram';
import { loadTemplates } from './loadTemplates';
import { openForm } from '../properties/FormPage';
import type { FormPage } from '../properties/FormPage';
import { drawn } from '../support/bootstrapModeler';
import type { BootstrapOptions } from '../support/bootstrapModeler';
import { applyTemplate } from './applyTemplate';
import type { Template } from './officialTemplates';

/** Opens the form of a task that was made from a template, the way the Modeler makes it. */
export async function openTemplated(
  template: Template, { templates = [ template ], ...options }: BootstrapOptions & { templates?: Template[] } = {}
): Promise<TemplatedForm> {
  const form = new TemplatedForm(await openForm(lambdaDiagram({ extensions: '', engineVersion: '8.10.0' }), options));

  loadTemplates(form.page.modeler, templates, '8.10.0');
  await form.apply(template);
  form.page.modeler.commandStack.clear();

  return form;
}

/** The form beside a template's own header, and what its user does with both. */
export class TemplatedForm {
  constructor(readonly page: FormPage) {}

  apply({ id, version }: Template): Promise<void> {
    return applyTemplate(this.page.modeler, 'Task', String(id), version);
  }

  async unlink(): Promise<void> {
    await drawn(() => void this.service.unlinkTemplate(this.task));
  }

  async remove(): Promise<void> {
    await drawn(() => void this.service.removeTemplate(this.task));
  }

  /** What the template's header says of the template. */
  get header(): string {
    return this.page.find('[data-group-id="group-ElementTemplates__Template"]').textContent ?? '';
  }

  /** The labels of the entries that the template itself shows, in their order. */
  get ofTemplate(): string[] {
    return this.labels('[data-entry-id^="custom-entry"]');
  }

  /** The labels of all entries in a group of the panel, by its label. */
  entriesIn(group: string): string[] {
    const title = [ ...this.page.modeler.panel.querySelectorAll('.bio-properties-panel-group-header-title') ].find(({ textContent }) => textContent?.trim() === group);

    return [ ...title?.closest('[data-group-id]')?.querySelectorAll('[data-entry-id]') ?? [] ].map(labelOf);
  }

  /** Targets of the task's inputs and their sources. */
  get inputs(): Record<string, string | undefined> {
    return Object.fromEntries(this.page.task.inputs.map(({ target = '', source }) => [ target, source ]));
  }

  /** How many steps can be undone. */
  get steps(): number {
    const { commandStack } = this.page.modeler;
    const stack: unknown = Reflect.get(commandStack, '_stack');
    const ids = Array.isArray(stack) ? stack.map(({ id }) => id) : [];

    return new Set(ids).size;
  }

  private labels(selector: string): string[] {
    return [ ...this.page.modeler.panel.querySelectorAll(selector) ].map(labelOf);
  }

  private get task(): Element {
    return this.page.modeler.element('Task');
  }

  private get service(): ElementTemplates {
    return this.page.modeler.get<ElementTemplates>('elementTemplates');
  }
}

function labelOf(entry: globalThis.Element): string {
  return entry.querySelector('label')?.textContent?.trim() ?? '';
}
