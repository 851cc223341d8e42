import * as v from 'valibot';

import { PointedMockSchema } from '../mock/Mock';
import { MAX_RETRIES } from '../run/runLimits';
import { JsonInputObjectSchema, JsonObjectSchema, JsonValueSchema } from '../schema/json';
import { TargetSchema } from '../target/Target';

/** The version of the format that this code writes. */
export const CASE_FILE_VERSION = 1;

/** Where an editor finds what may stand in such a file: it comes with the package. */
export const CASE_FILE_SCHEMA = 'https://unpkg.com/camunda-modeler-aws-lambda-connector/resources/schemas/lambda-tests.v1.schema.json';

/** Behind the diagram's name without `.bpmn`: `order.bpmn` has its cases in `order.lambda-tests.json`. */
export const CASE_FILE_SUFFIX = '.lambda-tests.json';

/** More attempts than these no job makes. */
const MAX_ATTEMPTS = 100;

const text = v.pipe(v.string(), v.nonEmpty('text that is not empty'));

const count = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number from 0'));

/** What a case says of the last attempt, and of the way there; what it leaves out may be anything. */
const ExpectationSchema = v.strictObject({
  verdict: v.picklist([ 'completed', 'bpmnError', 'retry', 'incident' ]),

  /** How many attempts are made, where several mocks tell a retry. */
  attempts: v.optional(count),

  /** Of the BPMN error: its code, and the event that catches it; null for none. */
  error: v.optional(v.strictObject({ code: v.optional(v.string()), catcher: v.optional(v.nullable(text)) })),

  /** Of the last retry that there was. */
  retry: v.optional(v.strictObject({ left: v.optional(count), backoff: v.optional(text) })),

  /** The verdict's message: just this. */
  message: v.optional(v.string()),

  /** What the job hands to the engine: just these variables, or these among others. */
  variables: v.optional(v.union([
    v.strictObject({ equal: JsonObjectSchema }),
    v.strictObject({ contain: JsonObjectSchema })
  ], 'an object with "equal" or "contain"')),

  /** FEEL over those variables; each must be true. */
  conditions: v.optional(v.array(text)),

  /** What the function gets. */
  payload: v.optional(JsonValueSchema),

  /** Nothing is amber: no failure is hidden, FEEL warns of nothing. */
  noWarnings: v.optional(v.literal(true, 'true'))
});

const MocksSchema = v.pipe(v.array(PointedMockSchema), v.minLength(1, 'a list with a mock at least'), v.maxLength(MAX_ATTEMPTS, `a list of ${MAX_ATTEMPTS} mocks at most`));

export const TestCaseSchema = v.pipe(v.strictObject({
  name: text,

  /** The id of a task of the diagram. */
  task: text,

  /** The process variables that the task sees, their numbers with the points that FEEL sees. */
  variables: v.optional(JsonInputObjectSchema, {}),

  /** How many tries are left as the job begins; as the task says unless told. */
  retries: v.optional(v.pipe(count, v.maxValue(MAX_RETRIES, `${MAX_RETRIES} at most`))),

  /** With a mock: what FEEL's `now()` is, so that a result is the same on each day. */
  now: v.optional(v.pipe(v.string(), v.isoTimestamp('a time such as 2026-01-31T12:00:00Z'))),

  /** What stands in place of the call; of several, one an attempt. */
  mock: v.optional(v.lazy(value => Array.isArray(value) ? MocksSchema : PointedMockSchema)),

  /** Where the function is called, where nothing stands in place of the call; else as the command line says. */
  target: v.optional(TargetSchema),
  expect: ExpectationSchema
}), v.check(({ now, mock }) => now === undefined || mock !== undefined, 'a case with a mock where it has "now": a real call knows only the real time'));

export const CaseFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(CASE_FILE_VERSION, String(CASE_FILE_VERSION)),
  cases: v.array(TestCaseSchema)
});

/** `<diagram>.lambda-tests.json`: what is expected of the Lambda tasks of the diagram beside it. */
export type CaseFile = v.InferOutput<typeof CaseFileSchema>;
export type TestCase = v.InferOutput<typeof TestCaseSchema>;
export type Expectation = v.InferOutput<typeof ExpectationSchema>;
