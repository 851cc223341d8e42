import type { Element } from 'bpmn-js/lib/model/Types';

import { formOf, type FormHistory } from '../../../connector/variables/form/FormHistory';
import type { TaskView } from '../place/ReportView';
import type { TestBench } from '../bench/TestBench';

/** They end with the view of their task, and follow its id. */
const histories = new WeakMap<TaskView, FormHistory>();

/**
 * A task's test variables as a form, which both of its homes share.
 *
 * @returns undefined where they are no form now
 */
export function formHistory(bench: TestBench, element: Element): FormHistory | undefined {
  const view = bench.views.of(element.id);

  // what nobody has typed yet follows the task's expressions: there is nothing to take back
  const isTouched = bench.drafts.get(element).variables !== undefined;
  const history = formOf(bench.basis(element).variables, isTouched ? histories.get(view) : undefined);

  if (history) {
    histories.set(view, history);
  }

  return history;
}
