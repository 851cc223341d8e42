import { CommandError } from '../arguments/CommandError';
import { closest } from '../../connector/closest';
import type { Suite } from './CaseRun';
import type { ChosenCase } from './runSuites';

interface Choice {

  /** Text that a case's name must hold, whatever its case. */
  only?: string;

  /** A task's id or name. */
  task?: string;
}

/**
 * The cases that are to be run.
 *
 * @throws CommandError where there are none
 */
export function chooseCases(suites: readonly Suite[], { only, task }: Choice): ChosenCase[] {
  const all = suites.flatMap(suite => {
    const named = new Set(suite.tasks.filter(({ name }) => name === task).map(({ id }) => id));

    return suite.cases
      .filter(testCase => task === undefined || testCase.task === task || named.has(testCase.task))
      .map(testCase => ({ suite, testCase }));
  });

  if (task !== undefined && all.length === 0) {
    throw new CommandError(`No test case is for the task '${task}'.${guess(task, suites.flatMap(({ cases }) => cases.map(each => each.task)))}`, 'noSuchTask');
  }

  const chosen = only === undefined
    ? all
    : all.filter(({ testCase }) => testCase.name.toLowerCase().includes(only.toLowerCase()));

  if (only !== undefined && chosen.length === 0) {
    throw new CommandError(`No test case has '${only}' in its name.${guess(only, all.map(({ testCase }) => testCase.name))}`, 'noSuchCase');
  }

  return chosen;
}

function guess(typed: string, words: string[]): string {
  const word = closest(typed, [ ...new Set(words) ]);

  return word === undefined ? '' : ` Did you mean '${word}'?`;
}
