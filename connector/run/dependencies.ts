import type { Budget } from '../../feel';

/** One call of a Lambda function, ready to be made. */
export interface Invocation {
  /** As the task names it: name, `name:alias`, partial or full ARN. */
  functionName: string;
  region?: string;

  /** The task's own `configuration.endpoint`; honoured for the AWS target only. */
  endpoint?: string;
  credentials: InvocationCredentials;

  /** JSON text. */
  payload: string;
  dryRun: boolean;

  /** Of local functions only: the port at which the function waits for a debugger. */
  debugPort?: number;
}

export type InvocationCredentials =
  | { kind: 'static'; accessKeyId: string; secretAccessKey: string }
  | { kind: 'defaultChain' };

/** What came back from a call. */
export type InvocationResult =
  | InvocationResponse
  | InvocationFailure
  | { kind: 'notRun'; reason: 'noSuchFunction' | 'targetNotReady' | 'cancelled'; message: string; logTail?: string };

/** The service answered, be it with a function error. */
export interface InvocationResponse {
  kind: 'response';
  statusCode: number;
  executedVersion?: string;
  functionError?: string;

  /** The function's answer as text; the connector reads it as JSON. */
  payload: string;
  requestId?: string;

  /** Decoded log tail. */
  logTail?: string;

  /** How often the SDK called, its retries included. */
  attempts?: number;

  /** Remarks of the target, such as "profile used, the deployed task will not have it". */
  remarks: Array<{ code: string; message: string }>;
}

/** The service refused or was not reached: the job fails (connector contract 3.5). */
export interface InvocationFailure {
  kind: 'failed';

  /** The service's or the system's name of it, such as `AccessDeniedException` or `ECONNREFUSED`. */
  code: string;

  /** The exception that the runtime would meet, such as `software.amazon.awssdk.core.exception.SdkClientException`. */
  type?: string;

  /** What the job's error message would say. */
  message: string;

  /** What happened and what to do, in a sentence for the modeler's user. */
  advice: string;
  attempts?: number;

  /** What the function had logged when the call was ended. */
  logTail?: string;
}

/**
 * All that a run needs from outside of pure logic.
 *
 * @template Signal what ends a call early, such as AbortSignal: a run only hands it on
 */
export interface RunDependencies<Signal = unknown> {
  /** The value of a secret by its name, or undefined where no source has it. */
  findSecret(name: string): Promise<string | undefined>;

  /** Makes the call; ends it for real when the signal aborts, by the user or by the run's time-out. */
  invoke(invocation: Invocation, signal: Signal): Promise<InvocationResult>;

  /** Milliseconds, monotonic, for durations. */
  clock(): number;

  /** The time of day, for FEEL's now() and the report. */
  now(): Date;

  /** From 0 up to 1, for FEEL's random number() and the jitter of a back-off. */
  random(): number;

  /** What all FEEL of the run may use up together; by default the run makes one. */
  budget?: Budget;
}
