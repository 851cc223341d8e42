import type { TestCase } from '../../../connector/cases/CaseFile';
import { keyOfCase } from '../../../connector/cases/mergeCases';
import { runCase } from '../../../connector/cases/runCase';
import type { CaseResult } from '../../../connector/cases/runCase';
import type { LambdaTask } from '../../../connector/lambdaTask';
import type { RunOutcome, RunRequest, Target } from '../../../connector/run/report';
import type { BridgeClient } from '../../bridgeClient/BridgeClient';
import { Listeners } from '../../listeners/Listeners';

/** A case that is to be run, with the task as it stands now; undefined where that is gone. */
export interface CaseToRun {
  testCase: TestCase;
  task: LambdaTask | undefined;

  /** Where the function is called, where the case says nothing of it. */
  target: Target;
}

/** What came of a case, and what it was run with. */
export interface RanCase {
  testCase: TestCase;
  task: LambdaTask | undefined;
  result: CaseResult;
}

export interface CasesProgress {
  done: number;
  total: number;
  notPassed: number;
}

/** The bridge makes eight runs at a time at most, and some of them are left for test runs. */
const AT_A_TIME = 4;

/** More often nobody sees it, in milliseconds. */
const TOLD_MS = 100;

/** The runs of the test cases of one diagram, and the last result of each. */
export class CaseRuns {
  progress: CasesProgress | undefined;

  private readonly results = new Map<string, RanCase>();
  private readonly running = new Set<string>();
  private cancelling: AbortController | undefined;
  private toldAt = 0;
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;

  constructor(private readonly client: Pick<BridgeClient, 'run'>) {}

  /** The last result of a case. */
  of(testCase: TestCase): RanCase | undefined {
    return this.results.get(keyOfCase(testCase));
  }

  isRunning(testCase: TestCase): boolean {
    return this.running.has(keyOfCase(testCase));
  }

  /**
   * Runs cases, unless some are running; several at a time. Where it is
   * cancelled, those that are left keep the results that they had.
   */
  async run(cases: readonly CaseToRun[]): Promise<void> {
    if (this.progress || cases.length === 0) {
      return;
    }

    const cancelling = this.cancelling = new AbortController();
    const progress = this.progress = { done: 0, total: cases.length, notPassed: 0 };
    const left = cases.values();

    this.tell(true);

    const work = async (): Promise<void> => {
      for (const each of left) {
        if (cancelling.signal.aborted) {
          return;
        }

        const ran = await this.runOne(each, cancelling.signal);

        // what a cancelled run came to says nothing
        if (!cancelling.signal.aborted) {
          progress.done++;
          progress.notPassed += ran.result.kind === 'passed' ? 0 : 1;
          this.results.set(keyOfCase(ran.testCase), ran);
          this.tell();
        }
      }
    };

    await Promise.all(Array.from({ length: AT_A_TIME }, work));

    if (cancelling === this.cancelling) {
      this.progress = this.cancelling = undefined;
    }

    this.tell(true);
  }

  cancel(): void {
    this.cancelling?.abort();
    this.progress = this.cancelling = undefined;
    this.running.clear();
    this.tell(true);
  }

  /** What came of a case is told of the one that takes its place, too: whether that has changed, it says itself. */
  follow(was: TestCase, now: TestCase): void {
    const ran = this.of(was);

    if (ran && keyOfCase(was) !== keyOfCase(now)) {
      this.results.delete(keyOfCase(was));
      this.results.set(keyOfCase(now), { ...ran, testCase: { ...ran.testCase, name: now.name } });
      this.tell(true);
    }
  }

  /** To be called when another diagram takes the place of this one. */
  clear(): void {
    this.results.clear();
    this.cancel();
  }

  private async runOne({ testCase, task, target }: CaseToRun, signal: AbortSignal): Promise<RanCase> {
    const key = keyOfCase(testCase);

    this.running.add(key);
    this.tell();

    const result: CaseResult = task
      ? await runCase(testCase, task, target, request => this.once(request, signal))
      : { kind: 'notRun', reason: 'noSuchTask', message: `The diagram has no Lambda task ${testCase.task}.` };

    this.running.delete(key);

    return { testCase, task, result };
  }

  /** One run by itself, which is no case's. */
  async once(request: RunRequest, signal: AbortSignal): Promise<RunOutcome> {
    const answer = await this.client.run(request, signal);

    return answer.kind === 'answer'
      ? answer.value
      : { kind: 'notRun', reason: signal.aborted ? 'cancelled' : 'targetNotReady', message: answer.message };
  }

  private tell(atOnce = false): void {
    if (atOnce || performance.now() - this.toldAt > TOLD_MS) {
      this.toldAt = performance.now();
      this.listeners.notify();
    }
  }
}
