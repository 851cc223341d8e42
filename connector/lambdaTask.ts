/** The task definition type that makes a task a Lambda connector task (connector contract 1). */
export const LAMBDA_TASK_TYPE = 'io.camunda:aws-lambda:1';

/** One `zeebe:input` or `zeebe:output`, as it stands in the diagram. */
export interface Mapping {
  source?: string;
  target?: string;
}

/** One `zeebe:header`, as it stands in the diagram. */
export interface Header {
  key?: string;
  value?: string;
}

/** An event of the diagram that catches BPMN errors of a task. */
export interface ErrorCatcher {
  id: string;
  name?: string;
  kind: 'boundaryEvent' | 'eventSubprocess';

  /** As in the diagram, so maybe FEEL; absent where the event catches every code. */
  errorCode?: string;
}

/**
 * All that a check or a run needs to know of a task: plain data, read from a
 * diagram by `readLambdaTask`, and safe to send as JSON.
 */
export interface LambdaTask {
  id: string;
  name?: string;

  /** `zeebe:taskDefinition` type; anything else than LAMBDA_TASK_TYPE is no Lambda connector task. */
  type?: string;

  /** `zeebe:taskDefinition` retries: a number as text, or FEEL. */
  retries?: string;
  inputs: Mapping[];
  outputs: Mapping[];
  headers: Header[];

  /** `zeebe:modelerTemplate`, where the task has one. */
  template?: { id: string; version?: number };

  /** `modeler:executionPlatformVersion` of the diagram, such as `8.7.0`. */
  engineVersion?: string;

  /** Who can catch this task's BPMN errors, innermost first. */
  catchers: ErrorCatcher[];
}
