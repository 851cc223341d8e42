import type { RunDependencies } from '../../../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../../../connector/run/report';
import { runTask } from '../../../connector/run/task/runTask';
import { lazy } from '../../async/lazy';
import { SecretsError } from '../../secrets/SecretsError';
import { HttpError } from '../../server/HttpError';
import { endingError } from '../endingError';
import { localFunction } from '../localFunction';
import type { EndingReason, FromThread, ToThread } from '../runMessages';
import { LargeWork } from './LargeWork';
import { Progress } from './Progress';
import type { RunBases, RunBasis } from './RunBases';

/** The schema of requests, and what else only a run that came in as JSON needs. */
const importJson = lazy(() => import('./runJson'));

/** Nobody is hurried who looks at a function step by step. */
const DEBUG_SECONDS = 24 * 60 * 60;

export type Say = (message: FromThread) => void;

/** One run in its thread, from the request to the outcome. */
export class ThreadRun {
  private readonly ending = new AbortController();
  private readonly largeWork: LargeWork;

  constructor(
    private readonly order: Extract<ToThread, { kind: 'run' }>,
    private readonly bases: RunBases,
    private readonly say: Say
  ) {
    this.largeWork = new LargeWork(say);
  }

  /** Says how it ended; never rejects. */
  async start(): Promise<void> {
    try {
      this.say(await this.run());
    } catch (error) {
      this.say(error instanceof HttpError
        ? { kind: 'refused', status: error.status, code: error.code, message: error.message }
        : { kind: 'failed', error });
    }
  }

  end(why: EndingReason): void {
    this.ending.abort(endingError(why));
  }

  /** It is this run's turn at what is large. */
  goOn(): void {
    this.largeWork.hear();
  }

  private async run(): Promise<FromThread> {
    const { input, settings } = this.order;

    if (!(input instanceof Uint8Array)) {
      return { kind: 'ended', output: await this.outcome(input, this.bases.get(settings)) };
    }

    await this.largeWork.onRequest(input, this.ending.signal);

    const { boundReport, readRunRequest, writeOutcome } = await importJson();
    const outcome = await this.outcome(readRunRequest(input), this.bases.get(settings));

    return { kind: 'ended', output: writeOutcome(boundReport(outcome)) };
  }

  private async outcome(request: RunRequest, basis: RunBasis): Promise<RunOutcome> {
    this.say({ kind: 'begun', timeoutSeconds: request.debugPort === undefined ? request.timeoutSeconds : DEBUG_SECONDS, localFunction: localFunction(request) });

    try {
      return await runTask(request, this.dependencies(request, basis), this.ending.signal);
    } catch (error) {
      if (error instanceof SecretsError) {
        return { kind: 'notRun', reason: 'targetNotReady', message: error.message };
      }

      if (isTooDeep(error)) {
        return { kind: 'notRun', reason: 'evaluationStopped', message: 'The task, or its data, nests too deeply to be run: make its paths, lists and objects flatter.' };
      }

      throw error;
    }
  }

  private dependencies({ target }: RunRequest, { secrets, targets }: RunBasis): RunDependencies<AbortSignal> {
    const progress = this.order.wantsProgress ? new Progress(event => this.say({ kind: 'progress', event })) : undefined;
    const call = targets.invoker(target, progress);
    const told: typeof call = progress === undefined
      ? call
      : (...args) => progress.during(args[0], () => call(...args));

    return {
      findSecret: async name => {
        const value = await secrets.find(name);

        progress?.remember(value);

        return value;
      },
      invoke: (...args) => this.largeWork.during(() => told(...args), this.ending.signal),
      clock: () => performance.now() - this.largeWork.waitedMs,
      now: () => new Date(),
      random: () => Math.random()
    };
  }
}

function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}
