import * as v from 'valibot';

import { LambdaTaskSchema } from '../lambdaTask';
import { MockSchema } from '../mock/Mock';
import { JsonObjectSchema } from '../schema/json';
import { TargetSchema } from '../target/Target';
import { MAX_RETRIES, MAX_RUN_SECONDS } from './runLimits';

const RUN_TIME = `a number above 0, ${MAX_RUN_SECONDS} at most`;

const PORT = 'a port, from 1 to 65535';

const RETRIES = `a whole number from 0 to ${MAX_RETRIES}`;

export const RunRequestSchema = v.object({
  task: LambdaTaskSchema,

  /** The process variables that the task would see. */
  variables: JsonObjectSchema,

  /**
   * Where in the variables whole numbers are written with a point (`1.0`), which FEEL sees: keys, and places
   * in lists from 0.
   */
  points: v.optional(v.array(v.array(v.union([ v.string(), v.number() ])))),
  target: TargetSchema,

  /** How long the whole run may take, in seconds. */
  timeoutSeconds: v.pipe(v.number(RUN_TIME), v.gtValue(0, RUN_TIME), v.maxValue(MAX_RUN_SECONDS, RUN_TIME)),

  /** Check credentials and permission only; the function is not run. */
  dryRun: v.boolean(),

  /** What stands in place of the call: nothing is reached then, whatever the target. */
  mock: v.optional(MockSchema),

  /**
   * Of local functions only: the function waits for a debugger at this port of
   * this machine, and neither it nor the run has a time-out.
   */
  debugPort: v.optional(v.pipe(v.number(PORT), v.integer(PORT), v.minValue(1, PORT), v.maxValue(65_535, PORT))),

  /** How many tries are left as the job begins, in place of what the task says. */
  retries: v.optional(
    v.pipe(v.number(RETRIES), v.integer(RETRIES), v.minValue(0, RETRIES), v.maxValue(MAX_RETRIES, RETRIES))
  ),

  /** A reference to a secret that no local source has stays as it stands, where a mock stands for the call. */
  allowMissingSecrets: v.optional(v.boolean()),

  /**
   * With a mock: the run comes out the same wherever it is made. No secret of
   * the machine is put in, a dice always falls on the same side, and `now` is
   * FEEL's time of day where it is given.
   */
  reproducible: v.optional(v.object({ now: v.optional(v.pipe(v.string(), v.isoTimestamp('a time such as 2026-01-31T12:00:00Z'))) }))
});

/** What a test run is asked to do. */
export type RunRequest = v.InferOutput<typeof RunRequestSchema>;
