import type EventBus from 'diagram-js/lib/core/EventBus';

import type { RunOutcome, RunReport, RunRequest } from '../../../connector/run/report';
import type { BridgeAnswer, BridgeClient } from '../../bridgeClient/BridgeClient';
import { bridgeFailure } from '../../bridgeClient/bridgeFailure';
import { followElements } from '../../listeners/followElements';
import { Listeners } from '../../listeners/Listeners';
import { LiveRun } from './LiveRun';

export interface RunningTest {

  /** In milliseconds of `performance.now()`. */
  startedAt: number;
  request: RunRequest;
  abort: AbortController;
  live: LiveRun;
}

export interface EndedTest {

  /** Counts the runs of a modeler, from 1. */
  id: number;
  endedAt: Date;
  request: RunRequest;
  answer: BridgeAnswer<RunOutcome>;

  /** What the function had logged when the run ended, as far as it was told meanwhile. */
  log: string;

  /** What the run was made of, to tell whether that has changed since. */
  fingerprint: string;
}

/** So many runs of a task are kept: each may hold an answer of several megabytes. */
export const KEPT_RUNS = 20;

interface TaskRuns {
  running?: RunningTest;

  /** The latest first. */
  ended: EndedTest[];
}

/**
 * The runs of each task of a modeler. They belong to their task, whatever is
 * selected meanwhile; they follow the task's id, and end with the task.
 */
export class TestRuns {
  static $inject = [ 'eventBus', 'lambdaBridgeClient' ];

  private readonly runs = new Map<string, TaskRuns>();
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;
  private count = 0;

  constructor(eventBus: EventBus, private readonly client: Pick<BridgeClient, 'run'>) {
    followElements(eventBus, {
      renamed: ({ id }, newId) => this.rename(id, newId),
      removed: id => this.drop(id),
      cleared: () => [ ...this.runs.keys() ].forEach(id => this.drop(id))
    });
  }

  /** The run of a task that goes on. */
  running(taskId: string): RunningTest | undefined {
    return this.runs.get(taskId)?.running;
  }

  /** The runs of a task that came to an end, the latest first. */
  ended(taskId: string): readonly EndedTest[] {
    return this.runs.get(taskId)?.ended ?? [];
  }

  /** The tasks that were run. */
  get taskIds(): string[] {
    return [ ...this.runs.keys() ];
  }

  /**
   * Starts a run, unless one of this task goes on.
   *
   * @returns how it ended; undefined where it did not start, or its task is gone
   */
  async start(request: RunRequest, fingerprint: string): Promise<EndedTest | undefined> {
    const taskId = request.task.id;

    if (this.running(taskId)) {
      return undefined;
    }

    const running: RunningTest = {
      startedAt: performance.now(), request, abort: new AbortController(), live: new LiveRun()
    };

    this.set(taskId, { running, ended: [ ...this.ended(taskId) ] });

    const answer = await this.client.run(request, running.abort.signal, event => running.live.take(event));

    return this.end(running, answer, fingerprint);
  }

  /** Ends a run; what the bridge still says of it is dropped. */
  cancel(taskId: string): void {
    const running = this.running(taskId);

    if (running) {
      this.end(running, bridgeFailure('cancelled', 'The run was cancelled.'), '');
      running.abort.abort();
    }
  }

  private end(running: RunningTest, answer: BridgeAnswer<RunOutcome>, fingerprint: string): EndedTest | undefined {

    // by now the task may have another id, or be gone
    const taskId = this.taskIds.find(id => this.running(id) === running);

    if (taskId === undefined) {
      return undefined;
    }

    const test = ofTask(taskId, {
      id: ++this.count, endedAt: new Date(), request: running.request, answer, log: running.live.log, fingerprint
    });

    this.set(taskId, { ended: [ test, ...this.ended(taskId) ].slice(0, KEPT_RUNS) });

    return test;
  }

  private set(taskId: string, runs: TaskRuns): void {
    this.runs.set(taskId, runs);
    this.listeners.notify();
  }

  private rename(id: string, newId: string): void {
    const runs = this.runs.get(id);

    if (runs) {
      this.runs.delete(id);
      this.set(newId, { ...runs, ended: runs.ended.map(test => ofTask(newId, test)) });
    }
  }

  private drop(taskId: string): void {
    const running = this.running(taskId);

    this.runs.delete(taskId);
    running?.abort.abort();
  }
}

/** A run under the id that its task has now: with that it is run again, copied and saved. */
function ofTask(id: string, test: EndedTest): EndedTest {
  const { request, answer } = test;
  const report = reportOf(test);

  return {
    ...test,
    request: { ...request, task: { ...request.task, id } },
    answer: report ? { kind: 'answer', value: { kind: 'report', report: { ...report, task: { ...report.task, id } } } } : answer
  };
}

/** What a run found out; undefined where it could not be run or was cancelled. */
export function reportOf({ answer }: EndedTest): RunReport | undefined {
  return answer.kind === 'answer' && answer.value.kind === 'report' ? answer.value.report : undefined;
}

/** What the function logged in a run: what was told of it meanwhile, or the end that the report has. */
export function logOf({ answer, log }: EndedTest): string {
  const outcome = answer.kind === 'answer' ? answer.value : undefined;
  const reported = outcome?.kind === 'report' ? outcome.report.steps.response?.log ?? outcome.report.steps.log : outcome?.log;

  return reported === undefined || log.length > reported.text.length ? log : reported.text;
}
