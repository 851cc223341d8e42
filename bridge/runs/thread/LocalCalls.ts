import type { Invocation, InvocationResult } from '../../../connector/run/dependencies';
import type { LocalObserver } from '../../targets/LocalTarget';
import type { ToThread } from '../runMessages';
import type { Say } from './ThreadRun';

/** Local functions, as a thread calls them: the bridge does, which has their processes. */
export class LocalCalls {
  private answered: ((result: InvocationResult) => void) | undefined;
  private observer: LocalObserver | undefined;

  constructor(private readonly say: Say) {}

  /** The signal that ends the run ends the call in the bridge, too. */
  invoke(invocation: Invocation, _signal: AbortSignal, observer?: LocalObserver): Promise<InvocationResult> {
    return new Promise(resolve => {
      this.answered = resolve;
      this.observer = observer;
      this.say({ kind: 'callLocal', invocation });
    });
  }

  hear(message: Extract<ToThread, { kind: 'localLog' | 'localDebugger' | 'localAnswer' }>): void {
    switch (message.kind) {
      case 'localLog':
        return this.observer?.log(message.text);
      case 'localDebugger':
        return this.observer?.debugger(message.at);
      case 'localAnswer':
        return this.answered?.(message.result);
    }
  }
}
