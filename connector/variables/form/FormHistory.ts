import { readForm, type VariablesForm } from './VariablesForm';
import { whyNoForm } from './whyNoForm';

/** What is typed into one field without such a pause is one step, in milliseconds; as long as in the JSON editor. */
const PAUSE_MS = 500;

/** So many steps can be taken back. */
const MAX_STEPS = 200;

/** The test variables of a task as a form, with what was done in it, to be undone and redone there. */
export class FormHistory {
  private past: VariablesForm[] = [];
  private future: VariablesForm[] = [];
  private last: { field: string; at: number } | undefined;

  constructor(private current: VariablesForm) {}

  get form(): VariablesForm {
    return this.current;
  }

  /**
   * Takes a change as a step, or as a part of the last one, where it is typed on in the same field.
   *
   * @param typing the field that is typed into, and when, in milliseconds
   */
  change(form: VariablesForm, typing?: { field: string; at: number }): void {
    const goesOn = typing !== undefined && typing.field === this.last?.field && typing.at - this.last.at < PAUSE_MS;

    if (!goesOn) {
      this.past = [ ...this.past, this.current ].slice(-MAX_STEPS);
    }

    this.last = typing;
    this.future = [];
    this.current = form;
  }

  /** @returns whether there was a step to take back */
  undo(): boolean {
    return this.step(this.past, this.future);
  }

  redo(): boolean {
    return this.step(this.future, this.past);
  }

  private step(from: VariablesForm[], to: VariablesForm[]): boolean {
    const form = from.pop();

    if (form === undefined) {
      return false;
    }

    to.push(this.current);
    this.current = form;
    this.last = undefined;

    return true;
  }
}

/**
 * The form of a text, which may have changed elsewhere since: that is one more step.
 *
 * @returns undefined where the text is no form now
 */
export function formOf(text: string, history: FormHistory | undefined): FormHistory | undefined {
  if (history?.form.text === text) {
    return history;
  }

  if (whyNoForm(text) !== undefined) {
    return undefined;
  }

  history?.change(readForm(text, history.form));

  return history ?? new FormHistory(readForm(text));
}
