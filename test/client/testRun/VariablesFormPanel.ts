import { drawn } from '../support/bootstrapModeler';
import { choose, typeInto } from '../support/fill';
import { openCharge, type OpenedTasks } from './openTestTasks';
import type { RunPanel } from './RunPanel';

/** Test variables of *Charge*, as they are typed before the form is opened. */
export const TEXT = '{\n  "order": { "id": 9007199254740993, "total": 1.10 },\n  "price" : 12.0\n}';

/** Opens the test run of *Charge* with those variables, as a form. */
export async function openVariablesForm(): Promise<OpenedTasks & { form: VariablesFormPanel }> {
  const opened = await openCharge();
  const form = new VariablesFormPanel(opened.panel);

  await opened.panel.type(TEXT);
  await form.show('Form');

  return { ...opened, form };
}

/** The test variables of a test run as a form, and what a user does with it. */
export class VariablesFormPanel {
  constructor(private readonly panel: RunPanel) {}

  /** Name, type and value of each. */
  get rows(): string[][] {
    return [ ...this.panel.find('.lambda-variables__list').children ].map(row =>
      [ ...row.querySelectorAll<HTMLInputElement>('input, select, textarea') ].map(({ value }) => value));
  }

  /** The variables of *Charge* as they are kept. */
  get stored(): string {
    return JSON.parse(localStorage.getItem('awsLambdaConnector.testRun/Process/Charge') ?? '{}').variables;
  }

  async show(view: 'Form' | 'JSON'): Promise<void> {
    await drawn(() => [ ...this.panel.group?.querySelectorAll<HTMLElement>('.lambda-variables__view') ?? [] ]
      .find(({ textContent }) => textContent === view)?.click());
  }

  control<E extends HTMLElement = HTMLInputElement>(label: string, which = 0): E {
    const found = this.panel.find('.lambda-variables').querySelectorAll<E>(`[aria-label="${label}"]`)[which];

    if (!found) {
      throw new Error(`no “${label}” in the form`);
    }

    return found;
  }

  problemsOf(label: string, which = 0): string | null | undefined {
    return document.getElementById(this.control(label, which).getAttribute('aria-describedby') ?? '')?.textContent;
  }

  enter(label: string, value: string): Promise<void> {
    return typeInto(this.control(label), value);
  }

  choose(label: string, value: string): Promise<void> {
    return choose(this.control<HTMLSelectElement>(label), value);
  }

  press(label: string): Promise<void> {
    return drawn(() => this.control(label).click());
  }
}
