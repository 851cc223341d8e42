import { evaluate, parseJson } from '../../feel';
import { equalJson } from '../values/equalJson';

/**
 * A payload that is JSON as text, as FEEL that gives the same value (connector
 * contract 3.4). JSON is FEEL but for escapes, so it is proven by evaluating it.
 *
 * @returns with its `=`; undefined where the text is no JSON object, list or number, or another value as FEEL
 */
export function payloadAsFeel(text: string): string | undefined {
  const parsed = parseJson(text);
  const evaluation = evaluate(text.trim(), {});

  return parsed.kind === 'value' && typeof parsed.value !== 'string' && evaluation.kind === 'value' && equalJson(evaluation.value, parsed.value)
    ? `=${text.trim()}`
    : undefined;
}
