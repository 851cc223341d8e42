import type * as v from 'valibot';

import { readShape } from '../../connector/schema/readShape';
import type { JsonValue } from '../../feel/reading';
import { HttpError } from './HttpError';

/** Reads the body of a request. Throws HttpError that names the wrong field. */
export function readRequest<S extends v.GenericSchema<unknown, unknown>>(schema: S, body: JsonValue): v.InferOutput<S> {
  const read = readShape(schema, body, 'The body');

  if (read.kind === 'wrong') {
    throw new HttpError(400, 'invalidRequest', read.message);
  }

  return read.value;
}
