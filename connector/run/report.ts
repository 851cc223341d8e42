import type { FeelWarning, JsonObject, JsonValue } from '../../feel';
import type { ErrorCatcher, LambdaTask } from '../lambdaTask';

/** Where the function of a test run is called. */
export type Target =
  | { kind: 'local' }
  | { kind: 'endpoint'; url: string }
  | { kind: 'aws'; profile?: string };

/** What a test run is asked to do. */
export interface RunRequest {
  task: LambdaTask;

  /** The process variables that the task would see. */
  variables: JsonObject;
  target: Target;

  /** How long the whole run may take, in seconds. */
  timeoutSeconds: number;

  /** Check credentials and permission only; the function is not run. */
  dryRun: boolean;
}

/** What comes of a request: a report, or the reason why there is none. */
export type RunOutcome =
  | { kind: 'report'; report: RunReport }
  | { kind: 'notRun'; reason: NotRunReason; message: string };

export type NotRunReason = 'noLambdaTask' | 'noSuchFunction' | 'targetNotReady' | 'evaluationStopped' | 'cancelled';

/**
 * Everything a run found out, secrets masked. Panel, canvas, command line and
 * test cases are views of this one value.
 */
export interface RunReport {
  task: { id: string; name?: string };
  target: Target;
  dryRun: boolean;
  engineVersion?: string;

  /** ISO-8601, UTC. */
  startedAt: string;
  durationMs: number;
  verdict: Verdict;

  /** What the job hands to the engine; for a BPMN or job error, that error's variables. */
  variables: JsonObject;
  steps: RunSteps;
  problems: Problem[];
}

/** What Camunda does with the task (connector contract 3.7 to 3.10). */
export type Verdict =
  | { kind: 'completed'; message: string }
  | { kind: 'bpmnError'; message: string; code: string; catcher?: ErrorCatcher }
  | { kind: 'retry'; message: string; retriesLeft: number; backoff: string }
  | { kind: 'incident'; message: string };

/** The steps in their order; a step that the run did not reach is absent. */
export interface RunSteps {
  inputs: InputStep[];
  job?: JobStep;
  request?: RequestStep;
  response?: ResponseStep;
  resultVariable?: ResultVariableStep;
  resultExpression?: ExpressionStep;
  errorExpression?: ExpressionStep;
  outputs?: OutputStep;
}

/** One `zeebe:input`, evaluated. */
export interface InputStep {
  target: string;
  source: string;
  value: JsonValue;

  /** True where only the connector reads it: `authentication.…`, `configuration.…`, `awsFunction.…`, `awsCredential`. */
  forConnector: boolean;
  warnings: FeelWarning[];
  error?: string;
  durationMs: number;
}

/** What the connector gets of the variables, after secrets were put in. */
export interface JobStep {
  variables: JsonObject;

  /** Names of the secrets that were put in, and of those that no local source has. */
  secrets: { resolved: string[]; missing: string[] };
  durationMs: number;
}

/** The call as it is made. */
export interface RequestStep {
  functionName: string;
  region?: string;
  endpoint?: string;
  credentials: 'task' | 'defaultChain' | 'profile' | 'local';
  payload: JsonValue;
  payloadBytes: number;
}

/** The answer, as the connector sees it, and what it does not look at. */
export interface ResponseStep {
  statusCode: number;
  executedVersion?: string;
  payload: JsonValue;

  /** `X-Amz-Function-Error`, which the connector ignores (connector contract 3.6). */
  functionError?: string;
  requestId?: string;
  attempts?: number;
  log?: FunctionLog;
  durationMs: number;
}

/** The tail of the function's log, decoded, and its REPORT line's figures. */
export interface FunctionLog {
  text: string;
  durationMs?: number;
  billedDurationMs?: number;
  memorySizeMb?: number;
  maxMemoryUsedMb?: number;
  initDurationMs?: number;
}

export interface ResultVariableStep {
  name: string;
}

/** A result or error expression, evaluated. */
export interface ExpressionStep {
  source: string;
  value: JsonValue;
  warnings: FeelWarning[];
  error?: string;
  durationMs: number;
}

/** `zeebe:output` mappings, and which variables the process gets of the job's. */
export interface OutputStep {
  mappings: InputStep[];

  /** What reaches the process after the task. */
  processVariables: JsonObject;
  durationMs: number;
}

/** Something that the user should know about a run. */
export interface Problem {
  severity: 'error' | 'warning' | 'info';

  /** Stable, camelCase, such as `functionErrorIgnored`. */
  code: string;

  /** What happened and what to do about it. */
  message: string;

  /** The field it is about, where it is about one: a FieldId. */
  field?: string;

  /** Where in the field's FEEL expression. */
  from?: number;
  to?: number;
}
