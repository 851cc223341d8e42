import { readInput } from '../../../connector/readField';
import type { RunRequest } from '../../../connector/run/report';
import { TARGETS } from '../../../connector/target/targets';
import type { PluginSettings } from '../../extension/settings/PluginSettings';
import { Listeners } from '../../listeners/Listeners';

/**
 * Asks the user before AWS is called, unless the settings say otherwise: once for each function, until
 * the diagram is closed.
 */
export class AwsConsent {
  static $inject = [ 'lambdaSettings' ];

  private readonly given = new Set<string>();
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;
  private readonly askers: object[] = [];
  private open: RunRequest | undefined;
  private waiting: ((yes: boolean) => void) | undefined;

  constructor(private readonly settings: PluginSettings) {}

  /** The run of a task that waits for the user's answer. */
  asked(taskId: string): RunRequest | undefined {
    return this.open?.task.id === taskId ? this.open : undefined;
  }

  /** Whether a run may start; where not, the user is asked. A dry run does nothing that wants asking. */
  allows(request: RunRequest): boolean {
    const allowed = !TARGETS[request.target.kind].isForReal || request.dryRun ||
      !this.settings.values.askBeforeAws || this.given.has(calledFunction(request));

    this.ask(allowed ? undefined : request);

    return allowed;
  }

  /** As `allows`, and where the user is asked, the answer: a no where the signal aborts or something else is asked. */
  async agrees(request: RunRequest, signal: AbortSignal): Promise<boolean> {
    if (this.allows(request)) {
      return true;
    }

    return new Promise(resolve => {
      this.waiting = resolve;
      signal.addEventListener('abort', () => this.waiting === resolve && this.answer(false));
    });
  }

  /**
   * To be called by each place that can ask, as long as it is there.
   *
   * @returns what ends that
   */
  register(asker: object): () => void {
    this.askers.push(asker);
    this.listeners.notify();

    return () => {
      this.askers.splice(this.askers.indexOf(asker), 1);
      this.listeners.notify();
    };
  }

  /** Whether a place is the one that asks: of two homes on a page one. */
  asks(asker: object): boolean {
    return this.askers[0] === asker;
  }

  /** @returns whether somebody waited for the answer, who goes on by itself */
  answer(yes: boolean): boolean {
    const { waiting } = this;

    if (yes && this.open) {
      this.given.add(calledFunction(this.open));
    }

    this.waiting = undefined;
    this.ask(undefined);
    waiting?.(yes);

    return waiting !== undefined;
  }

  private ask(request: RunRequest | undefined): void {
    this.open = request;
    this.waiting?.(false);
    this.waiting = undefined;
    this.listeners.notify();
  }
}

/** Equal for runs that call the same function in the same account, as far as the diagram tells. */
function calledFunction({ task, target }: RunRequest): string {
  const inputs = [ 'awsFunction.functionName', 'configuration.region', 'authentication.accessKey' ];

  return JSON.stringify([ target, inputs.map(name => readInput(task, name)) ]);
}
