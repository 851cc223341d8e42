import type { InvocationResult } from '../../../connector/run/dependencies';
import type { Say } from './ThreadRun';

/** Smaller ones are read, masked and written in a moment. */
const LARGE_BYTES = 1024 * 1024;

/** A thread's turns at what is large: a few of all threads read, mask and write such values at once. */
export class LargeWork {
  private begin: (() => void) | undefined;
  private waited = 0;
  private hasTurn = false;

  constructor(private readonly say: Say) {}

  /** How long the run has waited for others. */
  get waitedMs(): number {
    return this.waited;
  }

  /** Before a request is read. */
  async onRequest(input: Uint8Array, signal: AbortSignal): Promise<void> {
    if (input.length > LARGE_BYTES) {
      await this.turn(signal);
    }
  }

  /** A call may take long: others go on meanwhile. */
  async during(call: () => Promise<InvocationResult>, signal: AbortSignal): Promise<InvocationResult> {
    if (this.hasTurn) {
      this.hasTurn = false;
      this.say({ kind: 'turn', wanted: false });
    }

    const result = await call();

    if (result.kind === 'response' && result.payload.length > LARGE_BYTES) {
      await this.turn(signal);
    }

    return result;
  }

  hear(): void {
    this.begin?.();
  }

  private async turn(signal: AbortSignal): Promise<void> {
    const start = performance.now();

    await new Promise<void>(resolve => {
      this.begin = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
      this.say({ kind: 'turn', wanted: true });
    });
    this.hasTurn = true;
    this.waited += performance.now() - start;
  }
}
