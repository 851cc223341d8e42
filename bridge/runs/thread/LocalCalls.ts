import type { Invocation, InvocationResult } from '../../../connector/run/dependencies';
import type { ToThread } from '../runMessages';
import type { Say } from './ThreadRun';

/** Local functions, as a thread calls them: the bridge does, which has their processes. */
export class LocalCalls {
  private answered: ((result: InvocationResult) => void) | undefined;
  private onLog: ((text: string) => void) | undefined;

  constructor(private readonly say: Say) {}

  /** The signal that ends the run ends the call in the bridge, too. */
  invoke(invocation: Invocation, _signal: AbortSignal, onLog?: (text: string) => void): Promise<InvocationResult> {
    return new Promise(resolve => {
      this.answered = resolve;
      this.onLog = onLog;
      this.say({ kind: 'callLocal', invocation });
    });
  }

  hear(message: Extract<ToThread, { kind: 'localLog' | 'localAnswer' }>): void {
    if (message.kind === 'localLog') {
      this.onLog?.(message.text);
    } else {
      this.answered?.(message.result);
    }
  }
}
