import * as v from 'valibot';

import { WARNING_CODES } from '../../feel/reading';
import { JsonObjectSchema, JsonValueSchema } from '../schema/json';

const FeelWarningSchema = v.object({
  code: v.picklist(WARNING_CODES), message: v.string(), from: v.number(), to: v.number()
});

/** A result or error expression, evaluated. */
const ExpressionStepSchema = v.object({
  source: v.string(),
  value: JsonValueSchema,
  warnings: v.array(FeelWarningSchema),
  error: v.optional(v.string()),
  durationMs: v.number()
});

const InputStepSchema = v.object({
  target: v.string(),

  /**
   * True where only the connector reads it: `authentication.…`, `configuration.…`, `awsFunction.…`,
   * `awsCredential`.
   */
  forConnector: v.boolean(),
  ...ExpressionStepSchema.entries
});

const JobStepSchema = v.object({
  variables: JsonObjectSchema,

  /** Names of the secrets that were put in, and of those that no local source has. */
  secrets: v.object({ resolved: v.array(v.string()), missing: v.array(v.string()) }),
  durationMs: v.number()
});

const RequestStepSchema = v.object({
  functionName: v.string(),
  region: v.optional(v.string()),
  endpoint: v.optional(v.string()),
  credentials: v.picklist([ 'task', 'defaultChain', 'profile', 'local' ]),
  payload: JsonValueSchema,
  payloadBytes: v.number()
});

export const FunctionLogSchema = v.object({
  text: v.string(),
  durationMs: v.optional(v.number()),
  billedDurationMs: v.optional(v.number()),
  memorySizeMb: v.optional(v.number()),
  maxMemoryUsedMb: v.optional(v.number()),
  initDurationMs: v.optional(v.number())
});

const ResponseStepSchema = v.object({
  statusCode: v.number(),
  executedVersion: v.optional(v.string()),
  payload: JsonValueSchema,

  /** The payload as JSON, where its numbers have points that FEEL sees and `payload` does not tell: `1.0`. */
  payloadText: v.optional(v.string()),

  /** `X-Amz-Function-Error`, which the connector ignores (connector contract 3.6). */
  functionError: v.optional(v.string()),
  requestId: v.optional(v.string()),
  attempts: v.optional(v.number()),
  log: v.optional(FunctionLogSchema),
  durationMs: v.number()
});

/** A call that came to no answer: what the runtime throws, as the error expression sees it (connector contract 3.8). */
const CallFailureSchema = v.object({

  /** Such as `software.amazon.awssdk.services.lambda.model.TooManyRequestsException`. */
  type: v.string(),
  message: v.string()
});

const ResultVariableStepSchema = v.object({ name: v.string() });

const OutputStepSchema = v.object({
  mappings: v.array(InputStepSchema),

  /** What reaches the process after the task. */
  processVariables: JsonObjectSchema,
  durationMs: v.number()
});

export const RunStepsSchema = v.object({
  inputs: v.array(InputStepSchema),
  job: v.optional(JobStepSchema),
  request: v.optional(RequestStepSchema),
  response: v.optional(ResponseStepSchema),
  callFailure: v.optional(CallFailureSchema),

  /** What the function had logged, where its call ended without an answer. */
  log: v.optional(FunctionLogSchema),
  resultVariable: v.optional(ResultVariableStepSchema),
  resultExpression: v.optional(ExpressionStepSchema),
  errorExpression: v.optional(ExpressionStepSchema),
  outputs: v.optional(OutputStepSchema)
});

/** The steps in their order; a step that the run did not reach is absent. */
export type RunSteps = v.InferOutput<typeof RunStepsSchema>;

/** One `zeebe:input`, evaluated. */
export type InputStep = v.InferOutput<typeof InputStepSchema>;

/** What the connector gets of the variables, after secrets were put in. */
export type JobStep = v.InferOutput<typeof JobStepSchema>;

/** The call as it is made. */
export type RequestStep = v.InferOutput<typeof RequestStepSchema>;

/** The answer, as the connector sees it, and what it does not look at. */
export type ResponseStep = v.InferOutput<typeof ResponseStepSchema>;

/** The tail of the function's log, decoded, and its REPORT line's figures. */
export type FunctionLog = v.InferOutput<typeof FunctionLogSchema>;
export type ExpressionStep = v.InferOutput<typeof ExpressionStepSchema>;

/** `zeebe:output` mappings, and which variables the process gets of the job's. */
export type OutputStep = v.InferOutput<typeof OutputStepSchema>;
