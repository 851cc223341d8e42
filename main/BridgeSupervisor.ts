import { BridgeMessageSchema, type BridgeState } from '../bridge/protocol';
import { readAs } from '../connector/schema/readShape';
import { BridgeLog } from './BridgeLog';
import type { BridgeProcess } from './BridgeProcess';
import { startProcess } from './BridgeProcess';
import { endProcess } from './endProcess';
import { complaintOf } from './complaintOf';

export interface SupervisorOptions {

  /** The bridge's script. */
  file: string;

  /** What it is started with; others can read it. */
  args?: string[];
  onState(state: BridgeState): void;

  /** How long to wait before each restart in a row; when they are used up, it stays down. */
  restartDelaysMs?: number[];

  /** How long it may take to be ready. */
  startTimeoutMs?: number;

  /** After how long a ready bridge counts as sound, so that restarts begin anew. */
  settledMs?: number;
}

/** Keeps one bridge running in a process of its own, and says how it is. */
export class BridgeSupervisor {
  readonly log = new BridgeLog();

  private current: BridgeState = { kind: 'starting' };
  private process: BridgeProcess | undefined;
  private timer: NodeJS.Timeout | undefined;
  private restarts = 0;
  private readyAt: number | undefined;

  /** What is heard of a launch that is not the last one is old news. */
  private launch = 0;

  private readonly options: Required<SupervisorOptions>;

  constructor(options: SupervisorOptions) {
    this.options = {
      args: [],
      restartDelaysMs: [ 500, 2000, 8000, 30000 ],
      startTimeoutMs: 15000,
      settledMs: 60000,
      ...options
    };
  }

  get state(): BridgeState {
    return this.current;
  }

  /** Starts the bridge, in place of one that runs. */
  start(): void {
    this.stop();
    this.restarts = 0;
    void this.begin();
  }

  /** Ends the bridge for good. */
  stop(): void {
    this.launch++;
    clearTimeout(this.timer);

    if (this.process) {
      endProcess(this.process);
      this.process = undefined;
    }
  }

  private async begin(): Promise<void> {
    const launch = ++this.launch;
    this.readyAt = undefined;
    this.say({ kind: 'starting' });

    try {
      this.attend(await startProcess(this.options.file, this.options.args), launch);
    } catch (error) {
      this.ended(launch, `The bridge could not be started: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }

  private attend(process: BridgeProcess, launch: number): void {
    if (launch !== this.launch) {
      endProcess(process);
      return;
    }

    const complaint = complaintOf(process.stderr);
    let reason: string | undefined;

    this.log.follow(process.stderr);
    this.process = process;
    this.timer = setTimeout(() => {
      reason = 'The bridge did not get ready in time.';
      process.kill(true);
    }, this.options.startTimeoutMs);

    process.onMessage(message => {
      const said = readAs(BridgeMessageSchema, message);

      if (said?.kind === 'failed') {
        reason = said.message;
      } else if (said && launch === this.launch) {
        this.ready(said);
      }
    });
    process.onExit(code => this.ended(launch, reason ?? describeExit(code, complaint())));
  }

  private ready(state: BridgeState): void {
    clearTimeout(this.timer);
    this.readyAt = performance.now();
    this.say(state);
  }

  private ended(launch: number, reason: string): void {
    if (launch !== this.launch) {
      return;
    }

    clearTimeout(this.timer);
    this.process = undefined;
    this.restarts = this.wasSound() ? 0 : this.restarts;

    const delay = this.options.restartDelaysMs[this.restarts++];

    if (delay === undefined) {
      this.say({ kind: 'failed', message: `${reason} It ended ${this.restarts} times in a row and stays down.` });
    } else {
      this.say({ kind: 'failed', message: `${reason} It is started again.` });
      this.timer = setTimeout(() => void this.begin(), delay);
    }
  }

  private wasSound(): boolean {
    return this.readyAt !== undefined && performance.now() - this.readyAt >= this.options.settledMs;
  }

  private say(state: BridgeState): void {
    this.current = state;
    this.log.note(describeState(state));
    this.options.onState(state);
  }
}

/** Without the token. */
function describeState(state: BridgeState): string {
  switch (state.kind) {
    case 'starting':
      return 'The bridge is starting.';
    case 'ready':
      return `The bridge is ready at ${state.address.url}.`;
    case 'failed':
      return state.message;
  }
}

function describeExit(code: number | null, complaint: string | undefined): string {
  const how = code === null ? 'was ended from outside' : `ended with code ${code}`;

  return complaint ? `The bridge ${how}: ${complaint}.`.replace(/\.\.$/, '.') : `The bridge ${how}.`;
}
