import type { Invocation, InvocationResult } from '../../connector/run/dependencies';
import type { LocalAnswer, LocalFunctions } from '../functions/LocalFunctions';
import { MAX_REQUEST_BYTES } from '../invokeApi/invoke';
import { endedEarly } from './endedEarly';
import { explainFailure } from './explainFailure';
import type { FailedCall } from './failureAdvice';
import { tooLarge } from './foreseen';

/** Where a debugger can be attached to a function that waits for it. */
export interface DebuggerAddress {
  language: 'node' | 'python';
  port: number;
}

/** Is told of a local function while it runs. */
export interface LocalObserver {

  /** What it writes, as it comes. */
  log(text: string): void;

  /** Resolves when it has worked through the log that it was told so far; absent where it does so at once. */
  caughtUp?(): Promise<void>;
  debugger(at: DebuggerAddress): void;
}

/** How local functions are called for runs: in their own processes, straight from here. */
export class LocalTarget {
  constructor(readonly functions: LocalFunctions) {}

  /**
   * Calls a function; its process ends when the signal aborts. What it has
   * logged until then is kept.
   *
   * @param observer is told of the function while it runs
   */
  async invoke(
    { functionName, region, payload, dryRun, debugPort }: Invocation, signal: AbortSignal, observer?: LocalObserver
  ): Promise<InvocationResult> {
    const call = { functionName, functionArn: '', region: region ?? '', host: 'this machine', target: 'local' as const };
    const bytes = Buffer.from(payload);

    if (bytes.length > MAX_REQUEST_BYTES) {
      return tooLarge(bytes.length, call);
    }

    if (dryRun) {
      return this.dryRun(functionName, { region });
    }

    const decoder = new TextDecoder();
    const answer = await this.functions.invoke(functionName, bytes, { region }, {
      signal,
      logReader: observer && {
        read: chunk => observer.log(decoder.decode(chunk, { stream: true })),
        caughtUp: async () => observer.caughtUp?.()
      },
      debug: debugPort === undefined ? undefined : {
        port: debugPort,
        onWaiting: language => observer?.debugger({ language, port: debugPort })
      }
    });

    return toResult(answer, call, signal);
  }

  private async dryRun(functionName: string, context: { region?: string }): Promise<InvocationResult> {
    const found = await this.functions.find(functionName, context);

    return found.kind === 'found'
      ? { kind: 'response', statusCode: 204, executedVersion: '$LATEST', payload: '', remarks: [] }
      : notRun(found);
  }
}

function toResult(answer: LocalAnswer, call: Omit<FailedCall, 'message'>, signal: AbortSignal): InvocationResult {
  switch (answer.kind) {
    case 'answered':
      return {
        kind: 'response',
        statusCode: 200,
        executedVersion: '$LATEST',
        functionError: answer.functionError,
        payload: answer.payload.toString(),
        requestId: answer.requestId,
        logTail: answer.log.text().toString(),
        remarks: [
          ...answer.hint === undefined ? [] : [ { code: 'functionNotLoaded', message: answer.hint } ],
          ...answer.unknown.length === 0 ? [] : [ { code: 'notInTemplate', message: goesWithout(answer.unknown) } ]
        ]
      };
    case 'cancelled':
      return { ...endedEarly(signal, call), logTail: answer.log.text().toString() };
    case 'tooManyRequests':
      return explainFailure({ name: 'TooManyRequestsException', message: 'Rate Exceeded.', $metadata: { httpStatusCode: 429 } }, call);
    case 'noSuchFunction':
    case 'notReady':
      return notRun(answer);
  }
}

function goesWithout(unknown: string[]): string {
  return `This run goes without what the function's template alone does not tell: ${unknown.join(', ')}.`;
}

function notRun({ kind, message }: Extract<LocalAnswer, { kind: 'noSuchFunction' | 'notReady' }>): InvocationResult {
  return { kind: 'notRun', reason: kind === 'notReady' ? 'targetNotReady' : 'noSuchFunction', message };
}
