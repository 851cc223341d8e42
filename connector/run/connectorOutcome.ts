import type { JsonInputObject, JsonObject } from '../../feel';
import { JAVA } from './javaClasses';
import type { FunctionLog, NotRunReason } from './report';

/** A job as the engine hands it out. */
export interface Job {
  /** The task's own variables, made by its inputs. */
  local: JsonObject;

  /** The variables of the process. */
  process: JsonObject;

  /** The same as FEEL sees them: numbers keep their point. */
  seen: JsonInputObject;

  /** How many tries are left as the job begins. */
  retries: number;
}

/** What became of the connector's call, before the error expression is asked. */
export type ConnectorOutcome =
  | { kind: 'answered'; response: JsonInputObject; variables: JsonInputObject; functionFailed: boolean }
  | ConnectorFailure
  | { kind: 'dryRun' }
  | { kind: 'notRun'; reason: NotRunReason; message: string; log?: FunctionLog };

export interface ConnectorFailure {
  kind: 'failed';
  message: string;

  /** The exception's class, as an error expression sees it in `error.type`. */
  type: string;

  /** One retry is spent, unless the input is to blame. */
  retriesLeft: number;
}

/** The runtime blames the input: no retries are left (connector contract 3.10). */
export function inputError(message: string, type: string = JAVA.inputException): ConnectorFailure {
  return { kind: 'failed', message, type, retriesLeft: 0 };
}

/** Any other failure: it may go better next time. */
export function failure({ retries }: Job, message: string, type: string): ConnectorFailure {
  return { kind: 'failed', message, type, retriesLeft: Math.max(0, retries - 1) };
}
