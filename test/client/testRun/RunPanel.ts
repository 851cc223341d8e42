import { EditorView } from '@codemirror/view';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { choose, fill } from '../support/fill';

/** The test run's group in a modeler's panel, and what a user does with it. */
export class RunPanel {
  constructor(private readonly modeler: TestModeler) {}

  get group(): HTMLElement | null {
    return this.modeler.panel.querySelector('[data-group-id="group-lambdaTestRun"]');
  }

  /** Selects a task and opens the group, where it is not open yet. */
  async open(taskId: string): Promise<void> {
    await this.modeler.select(taskId);

    if (!this.group?.querySelector('.lambda-test')) {
      await this.click('.bio-properties-panel-group-header');
    }
  }

  find<E extends Element = HTMLElement>(selector: string): E {
    const found = this.group?.querySelector<E>(selector);

    if (!found) {
      throw new Error(`no ${selector} in the test run's group`);
    }

    return found;
  }

  has(selector: string): boolean {
    return Boolean(this.group?.querySelector(selector));
  }

  text(selector: string): string {
    return this.find(selector).textContent ?? '';
  }

  texts(selector: string): string[] {
    return [ ...this.group?.querySelectorAll(selector) ?? [] ].map(({ textContent }) => textContent ?? '');
  }

  async click(selector: string): Promise<void> {
    await drawn(() => this.find(selector).click());
  }

  /** Types into a field. */
  fill(selector: string, value: string): Promise<void> {
    return fill(this.find<HTMLInputElement>(selector), value);
  }

  choose(selector: string, value: string): Promise<void> {
    return choose(this.find<HTMLSelectElement>(selector), value);
  }

  chooseTarget(kind: string): Promise<void> {
    return this.fill('[name="lambdaTestRun-target"]', kind);
  }

  /** A value of the report as text, by its label. */
  async json(label: string): Promise<string> {
    if (this.has(`[aria-label="Show ${label} as text"]`)) {
      await this.click(`[aria-label="Show ${label} as text"]`);
    }

    return this.text(`pre[aria-label="${label}"]`);
  }

  get runButton(): HTMLButtonElement {
    return this.find<HTMLButtonElement>('.lambda-test__run');
  }

  /** The text of the test variables' editor. */
  get variables(): string {
    return this.editor.state.doc.toString();
  }

  /** Types test variables in place of those that are there. */
  async type(text: string): Promise<void> {
    const { editor } = this;

    await drawn(() => editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } }));
  }

  async press(key: string, modifiers: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });

    await drawn(() => {
      this.find('.cm-content').dispatchEvent(event);
    });

    return event;
  }

  /** A part of the report by its title. */
  section(title: string): HTMLDetailsElement {
    const section = [ ...this.group?.querySelectorAll<HTMLDetailsElement>('details') ?? [] ]
      .find(({ firstElementChild }) => firstElementChild?.textContent?.startsWith(title));

    if (!section) {
      throw new Error(`no section ${title} in the report`);
    }

    return section;
  }

  /** Opens a part of the report by its title. */
  openSection(title: string): Promise<HTMLDetailsElement> {
    return this.toggle(title, true);
  }

  closeSection(title: string): Promise<HTMLDetailsElement> {
    return this.toggle(title, false);
  }

  private async toggle(title: string, open: boolean): Promise<HTMLDetailsElement> {
    const section = this.section(title);

    if (section.open !== open) {
      await drawn(async () => {
        const toggled = new Promise(resolve => section.addEventListener('toggle', resolve, { once: true }));

        section.open = open;
        await toggled;
      });
    }

    return section;
  }

  private get editor(): EditorView {
    const editor = EditorView.findFromDOM(this.find('.cm-editor'));

    if (!editor) {
      throw new Error('the editor is not there');
    }

    return editor;
  }
}
