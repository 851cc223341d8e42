import type { Invocation, InvocationResult } from '../../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../../connector/run/report';
import type { RunProgress } from '../../connector/run/RunEvent';
import type { DebuggerAddress } from '../targets/LocalTarget';

/** Where a run finds secrets, and what it may call. */
export interface RunSettings {
  secretsFile: string | null;
  secretsPrefix: string | null;

  /** The per-user secrets; by default in the system's place for settings. */
  secretsStore?: string;

  /** Endpoints that a task may name. */
  endpoints: string[];

  /** Certificates to trust besides those of the system, in PEM. */
  certificates?: string;
}

/** A run as it is known here, or as it came in: the JSON of a RunRequest, which is read in the thread. */
export type RunInput = RunRequest | Uint8Array;

/** What comes of a run: as the input was, an outcome or its JSON. */
export type RunOutput = RunOutcome | Uint8Array;

/** Why a run is to end before its end. */
export type EndingReason = 'cancelled' | 'timeout';

/** What the bridge says to a thread that runs tasks. */
export type ToThread =
  | { kind: 'run'; input: RunInput; settings: RunSettings; wantsProgress: boolean }

  /** Ahead of runs: what a call of the Lambda API needs is read. */
  | { kind: 'warmUp' }
  | { kind: 'end'; why: EndingReason }

  /** It may go on with what is large. */
  | { kind: 'turn' }
  | { kind: 'localLog'; text: string }

  /** It is to say when it has come through the log so far. */
  | { kind: 'awaitLog' }
  | { kind: 'localDebugger'; at: DebuggerAddress }
  | { kind: 'localAnswer'; result: InvocationResult };

/** What the thread says. Local functions are the bridge's; all other calls are made in the thread. */
export type FromThread =
  | { kind: 'begun'; timeoutSeconds: number; localFunction?: { name: string; region?: string } }
  | { kind: 'callLocal'; invocation: Invocation }
  | { kind: 'progress'; event: RunProgress }

  /** Once for each time that it was asked. */
  | { kind: 'logRead' }

  /** What comes now is large, and waits for its turn; or it is over. */
  | { kind: 'turn'; wanted: boolean }
  | { kind: 'ended'; output: RunOutput }
  | { kind: 'refused'; status: number; code: string; message: string }
  | { kind: 'failed'; error: unknown };

/**
 * How a thread shows that it lives, in memory that it shares: a number that grows while a run goes on
 * and the thread has time.
 */
export interface ThreadData {
  heartbeat: Int32Array;
}
