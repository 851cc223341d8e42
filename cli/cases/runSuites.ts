import type { RunOnce } from '../../connector/cases/runCase';
import { runCase } from '../../connector/cases/runCase';
import { likelyTask } from '../../connector/cases/likelyTask';
import type { TestCase } from '../../connector/cases/CaseFile';
import type { Target } from '../../connector/run/report';
import type { CaseRun, Suite } from './CaseRun';

/** A case that is to be run. */
export interface ChosenCase {
  suite: Suite;
  testCase: TestCase;
}

interface HowToRun {
  target: Target;

  /** How many cases run at a time. */
  concurrency: number;

  /** Whether the first case that does not pass ends the run: those behind it are skipped. */
  bail: boolean;
  run: RunOnce;
  onDone(run: CaseRun): void;
}

/** Runs cases, several at a time; the results are in the order of the cases. */
export async function runSuites(cases: readonly ChosenCase[], how: HowToRun): Promise<CaseRun[]> {
  const results: CaseRun[] = [];
  const tasksOf = new Map(cases.map(({ suite }) => [ suite, new Map(suite.tasks.map(task => [ task.id, task ])) ]));
  let next = 0;
  let isOver = false;

  async function work(): Promise<void> {
    for (let at = next++; at < cases.length; at = next++) {
      const chosen = cases[at];

      if (chosen) {
        const started = performance.now();
        const result = isOver ? { kind: 'skipped' as const } : await runChosen(chosen, tasksOf.get(chosen.suite), how);
        const done = { ...chosen, result, durationMs: performance.now() - started };

        results[at] = done;
        isOver ||= how.bail && result.kind !== 'passed';
        how.onDone(done);
      }
    }
  }

  await Promise.all(Array.from({ length: how.concurrency }, work));

  return results;
}

async function runChosen(
  { suite, testCase }: ChosenCase, tasks: ReadonlyMap<string, Suite['tasks'][number]> | undefined, { target, run }: HowToRun
): Promise<CaseRun['result']> {
  const task = tasks?.get(testCase.task);

  return task ? runCase(testCase, task, target, run) : { kind: 'notRun', reason: 'noSuchTask', message: missingTask(suite, testCase) };
}

function missingTask(suite: Suite, { task }: TestCase): string {
  const likely = likelyTaskOf(suite, task);

  return `${suite.diagram} has no Lambda task '${task}'.${likely === undefined ? ' Delete the case, or name another task in it.'
    : ` Is it '${likely}' now? --update moves the case there.`}`;
}

/** The id that a task probably has now. */
export function likelyTaskOf({ tasks, cases }: Suite, id: string): string | undefined {
  return likelyTask(id, tasks, new Set(cases.map(({ task }) => task)))?.id;
}
