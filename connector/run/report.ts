import * as v from 'valibot';

import { ErrorCatcherSchema } from '../lambdaTask';
import { JsonObjectSchema } from '../schema/json';
import { TargetSchema } from '../target/Target';
import { FunctionLogSchema, RunStepsSchema } from './reportSteps';

/** What Camunda does with the task (connector contract 3.7 to 3.10). */
const VerdictSchema = v.variant('kind', [
  v.object({ kind: v.literal('completed'), message: v.string() }),
  v.object({ kind: v.literal('bpmnError'), message: v.string(), code: v.string(), catcher: v.optional(ErrorCatcherSchema) }),
  v.object({ kind: v.literal('retry'), message: v.string(), retriesLeft: v.number(), backoff: v.string() }),
  v.object({ kind: v.literal('incident'), message: v.string() })
]);

/** What the connector runtime tells the engine of the job; its variables are those of the report. */
const JobCommandSchema = v.variant('kind', [
  v.object({ kind: v.literal('complete') }),
  v.object({ kind: v.literal('throwError'), code: v.string(), message: v.string() }),

  /** `backoffMs` is null where none is set, so that the next try comes at once. */
  v.object({ kind: v.literal('fail'), message: v.string(), retries: v.number(), backoffMs: v.nullable(v.number()) })
]);

const ProblemSchema = v.object({
  severity: v.picklist([ 'error', 'warning', 'info' ]),

  /** Stable, camelCase, such as `functionErrorIgnored`. */
  code: v.string(),

  /** What happened and what to do about it. */
  message: v.string(),

  /** The field it is about, where it is about one: a FieldId. */
  field: v.optional(v.string()),

  /** Where in the field's FEEL expression. */
  from: v.optional(v.number()),
  to: v.optional(v.number())
});

const RunReportSchema = v.object({
  task: v.object({ id: v.string(), name: v.optional(v.string()) }),
  target: TargetSchema,
  dryRun: v.boolean(),

  /** True where a mock stood in place of the call. */
  mocked: v.optional(v.boolean()),
  engineVersion: v.optional(v.string()),

  /** ISO-8601, UTC. */
  startedAt: v.string(),
  durationMs: v.number(),
  verdict: VerdictSchema,

  /** What the job hands to the engine; for a BPMN or job error, that error's variables. */
  variables: JsonObjectSchema,
  /** Absent where the engine makes no job, or stops before it has one. */
  command: v.optional(JobCommandSchema),
  steps: RunStepsSchema,
  problems: v.array(ProblemSchema)
});

const NotRunReasonSchema = v.picklist([ 'noLambdaTask', 'noSuchFunction', 'targetNotReady', 'evaluationStopped', 'cancelled' ]);

export const RunOutcomeSchema = v.variant('kind', [
  v.object({ kind: v.literal('report'), report: RunReportSchema }),
  v.object({ kind: v.literal('notRun'), reason: NotRunReasonSchema, message: v.string(), log: v.optional(FunctionLogSchema) })
]);

/** What comes of a request: a report, or the reason why there is none. */
export type RunOutcome = v.InferOutput<typeof RunOutcomeSchema>;
export type NotRunReason = v.InferOutput<typeof NotRunReasonSchema>;

/**
 * Everything a run found out, secrets masked. Panel, canvas, command line and
 * test cases are views of this one value.
 */
export type RunReport = v.InferOutput<typeof RunReportSchema>;
export type Verdict = v.InferOutput<typeof VerdictSchema>;
export type JobCommand = v.InferOutput<typeof JobCommandSchema>;

/** Something that the user should know about a run. */
export type Problem = v.InferOutput<typeof ProblemSchema>;

export type { Target } from '../target/Target';
export type { RunRequest } from './RunRequest';
export type {
  ExpressionStep, FunctionLog, InputStep, JobStep, OutputStep, RequestStep, ResponseStep, RunSteps
} from './reportSteps';
