import type { LambdaTask } from '../lambdaTask';
import { readField } from '../readField';
import type { Verdict } from '../run/report';

/**
 * A way in which a task ends: `completed`, `retry`, `incident`,
 * `uncaughtError`, or `caught:` and the id of the event that catches.
 */
export type Outcome = 'completed' | 'retry' | 'incident' | 'uncaughtError' | `caught:${string}`;

/** How a task can end, as its diagram tells. */
export function outcomesOf(task: LambdaTask): Outcome[] {
  return [
    'completed',
    ...new Set(task.catchers.map(({ id }): Outcome => `caught:${id}`)),
    ...(mayGoUncaught(task) ? [ 'uncaughtError' as const ] : []),
    'retry',
    'incident'
  ];
}

/** The way in which a run ended. */
export function outcomeOf(verdict: Verdict): Outcome {
  if (verdict.kind !== 'bpmnError') {
    return verdict.kind;
  }

  return verdict.catcher ? `caught:${verdict.catcher.id}` : 'uncaughtError';
}

/** What people call an outcome of a task. */
export function describeOutcome(outcome: Outcome, { catchers }: LambdaTask): string {
  const catcher = catchers.find(({ id }) => outcome === `caught:${id}`);

  if (catcher) {
    return `caught by ${catcher.name ?? catcher.id}`;
  }

  return { completed: 'completes', retry: 'retry', incident: 'incident', uncaughtError: 'uncaught error' }[outcome as 'completed'];
}

/** Where all codes that are thrown stand in the expression as text, it is told which of them nobody catches. */
function mayGoUncaught(task: LambdaTask): boolean {
  const expression = readField(task, 'errorExpression') ?? '';
  const thrown = expression.match(/bpmnError/g)?.length ?? 0;
  const codes = [ ...expression.matchAll(/bpmnError\s*\(\s*"([^"\\]*)"/g) ].map(([ , code ]) => code);
  const isCaught = (code: string | undefined): boolean =>
    task.catchers.some(({ errorCode }) => errorCode === undefined || errorCode === code);

  return codes.length < thrown ? !isCaught(undefined) : codes.some(code => !isCaught(code));
}
