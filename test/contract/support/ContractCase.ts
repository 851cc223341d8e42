import type { InvocationResult } from '../../../connector/run/dependencies';
import type { RunRequest } from '../../../connector/run/report';
import type { JsonObject, JsonValue } from '../../../feel';

/** One row of the table: a task, what it meets, and what Camunda does with it. */
export interface ContractCase {
  title: string;
  request: RunRequest;
  secrets: Map<string, string>;

  /** What stands for AWS says. */
  answer: InvocationResult;
  expect: Expectation;
}

/** What is not given is not looked at, but for the verdict and the problems. */
export interface Expectation {
  /** Null where nothing must be sent. */
  sent?: ExpectedCall | null;
  verdict: ExpectedVerdict;

  /** What the job hands to the engine. */
  variables?: JsonObject;

  /** What reaches the process. */
  processVariables?: JsonObject;

  /** Codes of all that the report remarks, in any order. */
  problems: string[];

  /** Parts that some problem's message must have. */
  problemsSay: string[];

  /** What a later version does, as the report tells it: `8.10 on: the task completes`; undefined where none differs. */
  from?: string;

  /** FEEL warnings of inputs, as the text in the expression that they point at. */
  warnings?: ExpectedWarning[];

  /**
   * Values anywhere in the report, by a path such as `steps/response/log/durationMs`; undefined where
   * nothing must be.
   */
  report: Array<{ path: string[]; value: JsonValue | undefined }>;
}

export interface ExpectedCall {
  /** The exact text on the wire. */
  payload?: string;
  functionName?: string;
  region?: string;

  /** Null where the call must not name one. */
  endpoint?: string | null;
  accessKey?: string;
  secretKey?: string;

  /** True where the call uses the runtime's own credentials. */
  defaultChain?: boolean;
}

export interface ExpectedVerdict {
  kind: 'completed' | 'bpmnError' | 'retry' | 'incident';
  message?: string;
  messageContains: string[];
  code?: string;

  /** The id of who catches; null where nobody must. */
  catcher?: string | null;
  retriesLeft?: number;
  backoff?: string;
}

export interface ExpectedWarning {
  in: string;
  at: string;
}
