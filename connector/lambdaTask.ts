import * as v from 'valibot';

const MAX_TEMPLATE_VERSION = Number.MAX_SAFE_INTEGER;
const TEMPLATE_VERSION = `a number above 0, ${MAX_TEMPLATE_VERSION} at most`;

const MappingSchema = v.object({ source: v.optional(v.string()), target: v.optional(v.string()) });
const HeaderSchema = v.object({ key: v.optional(v.string()), value: v.optional(v.string()) });

export const ErrorCatcherSchema = v.object({
  id: v.string(),
  name: v.optional(v.string()),
  kind: v.picklist([ 'boundaryEvent', 'eventSubprocess' ]),

  /** As in the diagram, so maybe FEEL; absent where the event catches every code. */
  errorCode: v.optional(v.string())
});

export const LambdaTaskSchema = v.object({
  id: v.string(),
  name: v.optional(v.string()),

  /** `zeebe:taskDefinition` type; anything else than LAMBDA_TASK_TYPE is no Lambda connector task. */
  type: v.optional(v.string()),

  /** `zeebe:taskDefinition` retries: a number as text, or FEEL. */
  retries: v.optional(v.string()),
  inputs: v.array(MappingSchema),
  outputs: v.array(MappingSchema),
  headers: v.array(HeaderSchema),

  /** `zeebe:modelerTemplate`, where the task has one. */
  template: v.optional(v.object({
    id: v.string(),
    version: v.optional(
      v.pipe(v.number(), v.gtValue(0, TEMPLATE_VERSION), v.maxValue(MAX_TEMPLATE_VERSION, TEMPLATE_VERSION))
    )
  })),

  /** `modeler:executionPlatformVersion` of the diagram, such as `8.7.0`. */
  engineVersion: v.optional(v.string()),

  /** Who can catch this task's BPMN errors, innermost first. */
  catchers: v.array(ErrorCatcherSchema)
});

/** One `zeebe:input` or `zeebe:output`, as it stands in the diagram. */
export type Mapping = v.InferOutput<typeof MappingSchema>;

/** One `zeebe:header`, as it stands in the diagram. */
export type Header = v.InferOutput<typeof HeaderSchema>;

/** An event of the diagram that catches BPMN errors of a task. */
export type ErrorCatcher = v.InferOutput<typeof ErrorCatcherSchema>;

/**
 * All that a check or a run needs to know of a task: plain data, read from a
 * diagram by `readLambdaTask`, and safe to send as JSON.
 */
export type LambdaTask = v.InferOutput<typeof LambdaTaskSchema>;
