import type EventBus from 'diagram-js/lib/core/EventBus';

import type { RunOutcome, RunRequest } from '../../../connector/run/report';
import type { BridgeAnswer, BridgeClient } from '../../bridgeClient/BridgeClient';
import { bridgeFailure } from '../../bridgeClient/bridgeFailure';
import { followElements } from '../followElements';
import { Listeners } from '../Listeners';

/** A task's last run: going on, or with what came of it. */
export type TestRun = RunningTest | EndedTest;

export interface RunningTest {
  kind: 'running';

  /** In milliseconds of `performance.now()`. */
  startedAt: number;
  abort: AbortController;
}

export interface EndedTest {
  kind: 'ended';
  answer: BridgeAnswer<RunOutcome>;

  /** What the run was made of, to tell whether that has changed since. */
  fingerprint: string;
}

/**
 * The last run of each task of a modeler. A run belongs to its task, whatever
 * is selected meanwhile; it follows the task's id, and ends with the task.
 */
export class TestRuns {
  static $inject = [ 'eventBus', 'lambdaBridgeClient' ];

  private readonly runs = new Map<string, TestRun>();
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  constructor(eventBus: EventBus, private readonly client: Pick<BridgeClient, 'run'>) {
    followElements(eventBus, {
      renamed: ({ id }, newId) => this.rename(id, newId),
      removed: id => this.drop(id),
      cleared: () => [ ...this.runs.keys() ].forEach(id => this.drop(id))
    });
  }

  get(taskId: string): TestRun | undefined {
    return this.runs.get(taskId);
  }

  /** Starts a run, unless one of this task goes on. */
  async start(request: RunRequest, fingerprint: string): Promise<void> {
    const taskId = request.task.id;

    if (this.get(taskId)?.kind === 'running') {
      return;
    }

    const run: RunningTest = { kind: 'running', startedAt: performance.now(), abort: new AbortController() };

    this.set(taskId, run);
    this.end(run, { kind: 'ended', answer: await this.client.run(request, run.abort.signal), fingerprint });
  }

  /** Ends a run; what the bridge still says of it is dropped. */
  cancel(taskId: string): void {
    const run = this.get(taskId);

    if (run?.kind === 'running') {
      this.end(run, { kind: 'ended', answer: bridgeFailure('cancelled', 'The run was cancelled.'), fingerprint: '' });
      run.abort.abort();
    }
  }

  private end(run: RunningTest, ended: EndedTest): void {

    // by now the task may have another id, or be gone
    const taskId = [ ...this.runs.keys() ].find(id => this.runs.get(id) === run);

    if (taskId !== undefined) {
      this.set(taskId, ended);
    }
  }

  private set(taskId: string, run: TestRun): void {
    this.runs.set(taskId, run);
    this.listeners.notify();
  }

  private rename(id: string, newId: string): void {
    const run = this.get(id);

    if (run) {
      this.runs.delete(id);
      this.set(newId, run);
    }
  }

  private drop(taskId: string): void {
    const run = this.get(taskId);

    this.runs.delete(taskId);

    if (run?.kind === 'running') {
      run.abort.abort();
    }
  }
}
