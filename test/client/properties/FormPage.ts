import { FIELD_GROUPS } from '../../../connector/fieldGroups';
import { FIELDS } from '../../../connector/fields';
import type { FieldId } from '../../../connector/fields';
import { readField } from '../../../connector/readField';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import type { LambdaTask } from '../../../connector/lambdaTask';
import properties from '../../../client/properties';
import { bootstrapModeler, drawn } from '../support/bootstrapModeler';
import type { BootstrapOptions, TestModeler } from '../support/bootstrapModeler';
import { typeInto } from '../support/fill';
import { waitFor } from '../support/waitFor';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The browser focuses nothing in a closed group. */
const ALL_OPEN = { groups: Object.fromEntries(FIELD_GROUPS.map(({ id }) => [ `awsLambda-${id}`, { open: true } ])) };

/** Opens a diagram and selects its task, with all groups of the form open. */
export async function openForm(xml: string, { modules = [], ...options }: BootstrapOptions = {}): Promise<FormPage> {
  const modeler = await bootstrapModeler(xml, {
    modules: [ properties, ...modules ],
    ...options,
    options: { propertiesPanel: { layout: ALL_OPEN }, ...options.options }
  });
  await modeler.select('Task');

  return new FormPage(modeler);
}

/** The form as its user sees and uses it. */
export class FormPage {
  constructor(readonly modeler: TestModeler) {}

  /** Labels of the panel's groups, in their order. */
  get groups(): string[] {
    return [ ...this.modeler.panel.querySelectorAll('.bio-properties-panel-group-header-title') ].map(title => title.textContent?.trim() ?? '');
  }

  /** Which fields are shown, in their order. */
  get fields(): string[] {
    return [ ...this.modeler.panel.querySelectorAll<HTMLElement>('[data-entry-id^="awsLambda-"]') ]
      .map(entry => entry.dataset['entryId']?.replace('awsLambda-', '') ?? '');
  }

  entry(field: FieldId): HTMLElement {
    return this.find(`[data-entry-id="awsLambda-${field}"]`);
  }

  /** A field's input, where it is no FEEL editor. */
  input(field: FieldId): Input {
    const input = this.entry(field).querySelector<Input>('input, textarea, select');

    if (!input) {
      throw new Error(`${field} has no input`);
    }

    return input;
  }

  /** A field's FEEL editor; null where it shows a plain input. */
  editor(field: FieldId): HTMLElement | null {
    return this.entry(field).querySelector<HTMLElement>('[contenteditable]');
  }

  /** What a field shows, FEEL without its `=`. */
  shown(field: FieldId): string {
    const editor = this.editor(field);

    return editor ? [ ...editor.querySelectorAll('.cm-line') ].map(textOfLine).join('\n') : this.input(field).value;
  }

  /** Replaces what stands in a plain input. */
  async type(field: FieldId, text: string): Promise<void> {
    await this.typeInto(this.input(field), text);
  }

  async typeInto(input: Input, text: string): Promise<void> {
    await typeInto(input, text);
  }

  /** Replaces what stands in a FEEL editor, as the keyboard does, and waits until it is written. */
  async typeFeel(field: FieldId, text: string): Promise<void> {
    const before = readField(this.task, field);
    const editor = await waitFor(() => this.editor(field), `the FEEL editor of ${field}`);

    editor.focus();

    if (this.shown(field)) {
      press(editor, { key: 'a', ctrlKey: true });
      press(editor, { key: 'Backspace' });
    }

    if (text) {
      document.execCommand('insertText', false, text);
    }

    await waitFor(() => readField(this.task, field) !== before, `${text || 'nothing'} in ${field}`);
    await drawn(() => undefined);
  }

  /** Puts the cursor behind what is in a field. */
  async focus(field: FieldId): Promise<void> {
    const place = await waitFor(() => this.editor(field) ?? this.entry(field).querySelector<Input>('input'), field);

    await drawn(() => place.focus());

    if (place instanceof HTMLInputElement) {
      place.setSelectionRange(place.value.length, place.value.length);
    } else {
      window.getSelection()?.selectAllChildren(place);
      window.getSelection()?.collapseToEnd();
    }
  }

  async blur(field: FieldId): Promise<void> {
    await drawn(() => this.input(field).blur());
  }

  /** Presses a field's `fx` button. */
  async toggleFeel(field: FieldId): Promise<void> {
    await drawn(() => this.find<HTMLButtonElement>(`[data-entry-id="awsLambda-${field}"] .bio-properties-panel-feel-icon`).click());
  }

  /** The panel's own error at a field. */
  error(field: FieldId): string | undefined {
    const entry = this.entry(field);
    const error = entry.querySelector('.bio-properties-panel-error')?.textContent ?? undefined;

    return entry.classList.contains('has-error') ? error : undefined;
  }

  warnings(field: FieldId): string[] {
    return [ ...this.entry(field).querySelectorAll('.lambda-form-warning') ].map(warning => warning.textContent ?? '');
  }

  get reds(): FieldId[] {
    return this.shownFields().filter(field => this.error(field));
  }

  get ambers(): FieldId[] {
    return this.shownFields().filter(field => this.warnings(field).length);
  }

  /** How a group is marked: by the panel in red, by us in amber. */
  mark(group: string): 'red' | 'amber' | 'none' {
    const header = this.find(`[data-group-id="group-awsLambda-${group}"] .bio-properties-panel-group-header`);

    if (header.querySelector('.bio-properties-panel-dot--error')) {
      return 'red';
    }

    return header.querySelector('.lambda-form-mark') ? 'amber' : 'none';
  }

  /** The labels of a generic list group's items. */
  items(group: 'inputs' | 'headers'): string[] {
    return [ ...this.modeler.panel.querySelectorAll(`[data-group-id="group-${group}"] .bio-properties-panel-collapsible-entry-header-title`) ]
      .map(title => title.textContent ?? '');
  }

  /** The task as it is in the diagram. */
  get task(): LambdaTask {
    return readLambdaTask(this.modeler.element('Task').businessObject);
  }

  find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const element = this.modeler.panel.querySelector<T>(selector);

    if (!element) {
      throw new Error(`the panel does not show ${selector}`);
    }

    return element;
  }

  private shownFields(): FieldId[] {
    return FIELDS.map(({ id }) => id).filter(id => this.fields.includes(id));
  }
}

function press(target: HTMLElement, key: KeyboardEventInit): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
}

/** Without the placeholder that an empty editor shows. */
function textOfLine(line: Element): string {
  return [ ...line.childNodes ]
    .filter(node => !(node instanceof HTMLElement && node.classList.contains('cm-placeholder')))
    .map(node => node.textContent ?? '')
    .join('');
}
