import type { RunProgress } from '../../../connector/run/RunEvent';
import { Listeners } from '../../listeners/Listeners';

/** More of a log is not kept, in characters: of a longer one, the beginning goes. */
const MAX_LOG = 8_000_000;

/** Those who listen are told at most so often, in milliseconds: a function may log thousands of lines a second. */
const TOLD_EVERY_MS = 100;

/** What is known of a run while it goes on. */
export class LiveRun {
  calling: Extract<RunProgress, { kind: 'calling' }> | undefined;

  /** Where a debugger is waited for. */
  debugger: Extract<RunProgress, { kind: 'debugger' }> | undefined;

  /** The last attempt at the call after its first. */
  attempt: Extract<RunProgress, { kind: 'attempt' }> | undefined;
  hasAnswered = false;
  log = '';
  private readonly listeners = new Listeners();
  readonly subscribe = this.listeners.subscribe;
  private timer: ReturnType<typeof setTimeout> | undefined;

  take(event: RunProgress): void {
    switch (event.kind) {
      case 'calling':
        this.calling = event;
        break;
      case 'debugger':
        this.debugger = event;
        break;
      case 'attempt':
        this.attempt = event;
        break;
      case 'log':
        this.log = endOf(this.log + event.text);
        break;
      case 'answered':
        this.hasAnswered = true;
    }

    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.listeners.notify();
    }, TOLD_EVERY_MS);
  }
}

function endOf(log: string): string {
  return log.length > MAX_LOG ? log.slice(log.indexOf('\n', log.length - MAX_LOG / 2) + 1) : log;
}
