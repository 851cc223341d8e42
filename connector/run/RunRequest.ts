import * as v from 'valibot';

import { LambdaTaskSchema } from '../lambdaTask';
import { JsonObjectSchema } from '../schema/json';
import { TargetSchema } from '../target/Target';
import { MAX_RUN_SECONDS } from './runLimits';

const RUN_TIME = `a number above 0, ${MAX_RUN_SECONDS} at most`;

export const RunRequestSchema = v.object({
  task: LambdaTaskSchema,

  /** The process variables that the task would see. */
  variables: JsonObjectSchema,
  target: TargetSchema,

  /** How long the whole run may take, in seconds. */
  timeoutSeconds: v.pipe(v.number(RUN_TIME), v.gtValue(0, RUN_TIME), v.maxValue(MAX_RUN_SECONDS, RUN_TIME)),

  /** Check credentials and permission only; the function is not run. */
  dryRun: v.boolean()
});

/** What a test run is asked to do. */
export type RunRequest = v.InferOutput<typeof RunRequestSchema>;
