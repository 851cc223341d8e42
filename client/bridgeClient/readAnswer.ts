import type * as v from 'valibot';

import { readShape } from '../../connector/schema/readShape';
import type { ParsedJson } from '../../feel/reading';
import { bridgeFailure, MEND, type BridgeAnswer } from './bridgeFailure';

/** What the bridge said, in the shape that it should have. */
export function readAnswer<S extends v.GenericSchema<unknown, unknown>>(
  parsed: ParsedJson, schema: S
): BridgeAnswer<v.InferOutput<S>> {
  const read = parsed.kind === 'value'
    ? readShape(schema, parsed.value, 'The whole')
    : { kind: 'wrong' as const, message: `${parsed.message} in line ${parsed.line}, column ${parsed.column}.` };

  return read.kind === 'value'
    ? { kind: 'answer', value: read.value }
    : bridgeFailure('malformed', `The bridge's answer cannot be read: ${read.message} ` +
      `Bridge and plugin may be of different versions. ${MEND}`);
}
