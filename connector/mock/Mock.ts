import * as v from 'valibot';

import type { JsonInput } from '../../feel';
import { MAX_PAYLOAD_BYTES } from '../aws/payloadLimit';
import { JsonInputSchema, JsonValueSchema } from '../schema/json';
import { utf8Length } from '../utf8Length';
import { payloadText } from './payloadText';

const STATUS = 'a whole number from 200 to 299, as Lambda answers (for a refused call give "error")';

/** What belongs to an answer of the function besides its payload, with or without a function error. */
const ANSWER = {

  /** 200 where it is left out. */
  statusCode: v.optional(v.pipe(v.number(STATUS), v.integer(STATUS), v.minValue(200, STATUS), v.maxValue(299, STATUS))),

  /** `$LATEST` where it is left out; null for an answer that names none. */
  executedVersion: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^(\$LATEST|\d{1,19})$/, '"$LATEST", the number of a version as text, or null')))),

  /** `X-Amz-Function-Error`: the payload is what the function failed with. */
  functionError: v.optional(v.picklist([ 'Unhandled', 'Handled' ]))
};

const SIZE = `of ${MAX_PAYLOAD_BYTES} bytes (6 MB) at most, as Lambda's answers are`;

const MockedAnswerSchema = only({
  payload: v.pipe(JsonValueSchema, v.check(payload => fits(payload), SIZE)),
  ...ANSWER
});

const PointedAnswerSchema = only({
  payload: v.pipe(JsonInputSchema, v.check(payload => fits(payload), SIZE)),
  ...ANSWER
});

/** An error of the Lambda API, or of the way to it. */
const MockedErrorSchema = only({
  error: only({

    /** The service's name of it, such as `TooManyRequestsException`, or the class that the runtime would meet. */
    type: v.pipe(v.string(), v.regex(/^[\w$.]{1,500}$/, 'the name of an error, such as "TooManyRequestsException", or a whole Java class')),
    message: v.optional(v.nullable(v.string()))
  })
});

/** The function takes longer than the runtime waits (connector contract 3.5). */
const MockedTimeoutSchema = only({ timeout: v.literal(true, 'true') });

/**
 * What stands in place of a call, checked against what the Lambda API can
 * answer (connector contract 4). It is written alike on the command line, in
 * test-case files and over HTTP.
 *
 * `payload` is what the function answers. Text is the answer as it goes over
 * the wire, so JSON text (or not, which fails the job); any other value is
 * answered as JSON.
 */
export const MockSchema = v.lazy(value => kindOf(value) ?? MockedAnswerSchema);

/** As it is kept in files: the answer's numbers have the points that FEEL sees (`1.0`). A run takes it by `runMock`. */
export const PointedMockSchema = v.lazy(value => kindOf(value) ?? PointedAnswerSchema);

function kindOf(value: unknown) {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }

  return 'error' in value ? MockedErrorSchema : 'timeout' in value ? MockedTimeoutSchema : undefined;
}

export type MockedAnswer = v.InferOutput<typeof MockedAnswerSchema>;
export type MockedError = v.InferOutput<typeof MockedErrorSchema>;
export type MockedTimeout = v.InferOutput<typeof MockedTimeoutSchema>;
export type Mock = MockedAnswer | MockedError | MockedTimeout;
export type PointedMock = v.InferOutput<typeof PointedAnswerSchema> | MockedError | MockedTimeout;

function fits(payload: JsonInput): boolean {
  return utf8Length(payloadText(payload)) <= MAX_PAYLOAD_BYTES;
}

/** An object with these entries and no others: one that is misspelled would be passed over. */
function only<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, ({ expected }) => expected === 'never' ? `left out: ${Object.keys(entries).join(', ')} may stand here` : 'an object');
}
