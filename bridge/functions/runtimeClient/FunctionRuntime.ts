import { createContext } from './createContext';
import { describeError } from './describeError';
import { flushOutput, logError, takeOverConsole } from './functionConsole';
import { loadHandler } from './loadHandler';
import type { Handler } from './loadHandler';
import type { BridgeLink, RuntimeEvent } from './BridgeLink';
import { RuntimeError } from './RuntimeError';
import { runHandler } from './runHandler';

/** Exit codes of Lambda's Node runtime. */
const UNHANDLED_REJECTION = 128;
const UNCAUGHT_EXCEPTION = 129;

/** Runs one handler for as long as the bridge has events for it. */
export class FunctionRuntime {
  private requestId: string | undefined;

  constructor(readonly bridge: BridgeLink) {}

  /**
   * Never resolves.
   *
   * @param prepare what comes before the handler is loaded
   */
  async run(taskRoot: string, handlerName: string, prepare: () => Promise<void>): Promise<void> {
    takeOverConsole(() => this.requestId);
    process.on('uncaughtException', error => void this.die('Uncaught Exception', error, UNCAUGHT_EXCEPTION));
    process.on('unhandledRejection', reason => void this.die('Unhandled Promise Rejection', rejection(reason), UNHANDLED_REJECTION));

    const handler = await this.load(taskRoot, handlerName, prepare);

    this.bridge.ready();

    for (;;) {
      await this.handle(handler, await this.bridge.next());
    }
  }

  private async load(taskRoot: string, handlerName: string, prepare: () => Promise<void>): Promise<Handler> {
    try {
      await prepare();

      return await loadHandler(taskRoot, handlerName);
    } catch (error) {
      return this.die('Uncaught Exception', error, 1);
    }
  }

  private async handle(handler: Handler, event: RuntimeEvent): Promise<void> {
    this.requestId = event.requestId;

    const answer = await this.answer(handler, event);

    await flushOutput();

    if (answer.kind === 'response') {
      void this.bridge.respond(event.requestId, answer.json);
    } else {
      void this.bridge.fail(event.requestId, answer.error);
    }

    this.requestId = undefined;
  }

  private async answer(handler: Handler, event: RuntimeEvent): Promise<Answer> {
    try {
      const result = await runHandler(handler, JSON.parse(event.payload), createContext(event));

      return { kind: 'response', json: serialise(result) };
    } catch (thrown) {
      const error = describeError(thrown);

      logError(event.requestId, 'Invoke Error ', error);

      return { kind: 'error', error };
    }
  }

  /** Tells the bridge what happened, and ends the process. */
  private async die(what: string, thrown: unknown, exitCode: number): Promise<never> {
    const error = describeError(thrown);
    const hint = thrown instanceof RuntimeError ? thrown.hint : undefined;

    logError(this.requestId, `${what} `, error);

    if (hint !== undefined) {
      console.error(hint);
    }

    try {
      await flushOutput();
      await (
        this.requestId === undefined ? this.bridge.failInit(error, hint) : this.bridge.fail(this.requestId, error, true)
      );
    } finally {
      process.exit(exitCode);
    }
  }
}

type Answer =
  | { kind: 'response'; json: string }
  | { kind: 'error'; error: ReturnType<typeof describeError> };

function serialise(result: unknown): string {
  try {

    // undefined, a function or a symbol has no JSON
    return JSON.stringify(result) ?? 'null';
  } catch (error) {
    throw new Error('Unable to stringify response body', { cause: error });
  }
}

function rejection(reason: unknown): RuntimeError {
  return new RuntimeError('Runtime.UnhandledPromiseRejection', String(reason));
}
