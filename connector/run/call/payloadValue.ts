import type { JsonValue } from '../../../feel';
import { evaluate } from '../../../feel';
import { firstJsonValue } from './firstJsonValue';

export type PayloadValue = { kind: 'value'; value: JsonValue } | { kind: 'failure'; message: string };

/**
 * What the runtime makes of the payload before it sends it: a string is looked
 * at once more (connector contract 3.4).
 */
export function payloadValue(payload: JsonValue): PayloadValue {
  if (typeof payload !== 'string') {
    return { kind: 'value', value: payload };
  }

  if (payload.startsWith('=')) {
    return evaluateWithoutVariables(payload.slice(1));
  }

  return { kind: 'value', value: isQuoted(payload) ? payload : firstJsonValue(payload) ?? payload };
}

function evaluateWithoutVariables(expression: string): PayloadValue {
  const evaluation = evaluate(expression, {});

  return evaluation.kind === 'value'
    ? { kind: 'value', value: evaluation.value }
    : { kind: 'failure', message: `Failed to evaluate expression '${expression}'. Reason: ${evaluation.message}` };
}

function isQuoted(text: string): boolean {
  return [ '"', '\'' ].some(quote => text.startsWith(quote) && text.endsWith(quote));
}
