import type { JsonValue } from '../../../feel';
import { evaluate, toPlainJson } from '../../../feel';
import type { PlatformRules } from '../../platformVersion';
import { firstJsonValue } from './firstJsonValue';

export type PayloadValue = { kind: 'value'; value: JsonValue } | { kind: 'failure'; message: string };

/**
 * What the runtime makes of the payload before it sends it: text is sent as
 * text; up to 8.8.6 it was looked at once more (connector contract 3.4).
 */
export function payloadValue(payload: JsonValue, { sendsTextPayload }: PlatformRules): PayloadValue {
  return typeof payload !== 'string' || sendsTextPayload ? { kind: 'value', value: payload } : lookedAtOnceMore(payload);
}

function lookedAtOnceMore(payload: string): PayloadValue {
  if (payload.startsWith('=')) {
    return evaluateWithoutVariables(payload.slice(1));
  }

  return { kind: 'value', value: isQuoted(payload) ? payload : toPlainJson(firstJsonValue(payload) ?? payload) };
}

function evaluateWithoutVariables(expression: string): PayloadValue {
  const evaluation = evaluate(expression, {}, { dialect: 'connector' });

  return evaluation.kind === 'value'
    ? { kind: 'value', value: evaluation.value }
    : { kind: 'failure', message: `Failed to evaluate expression '${expression}'. Reason: ${evaluation.message}` };
}

function isQuoted(text: string): boolean {
  return [ '"', '\'' ].some(quote => text.startsWith(quote) && text.endsWith(quote));
}
