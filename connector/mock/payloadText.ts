import { formatJson } from '../../feel/reading';
import type { JsonInput } from '../../feel/reading';

/** The answer's body: text is the body itself, all else is written as JSON. */
export function payloadText(payload: JsonInput): string {
  return typeof payload === 'string' ? payload : formatJson(payload);
}
