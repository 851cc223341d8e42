import type { Evaluation, JsonObject } from '../../../feel';
import { formatJson } from '../../../feel';
import { jsonTypeOf } from '../../jsonValues';
import { isJsonObject } from '../../../feel/reading';
import type { PlatformRules } from '../../platformVersion';
import { unwrap } from '../jackson/unwrap';
import { valueFailure } from './headerExpression';
import type { HeaderExpression } from './headerExpression';

export type ExpressionContext =
  | { kind: 'context'; value: JsonObject }
  | { kind: 'nothing' }

  /** The runtime blames the input: no retries are left. */
  | ContextFailure;

export interface ContextFailure {
  kind: 'failure';

  /** The runtime's words. */
  message: string;

  /** Ours. */
  reason: string;
}

/**
 * The value of a result or error expression, which must be a context or null
 * (connector contract 3.7, 3.8).
 *
 * @param what such as `Result expression`
 */
export function expressionContext(
  what: string, { source }: HeaderExpression, { value, type }: Extract<Evaluation, { kind: 'value' }>, rules: PlatformRules
): ExpressionContext {
  if (type === 'function') {
    return wrong(`${what} must return a JSON object, but got a function.`, source, '{}', rules);
  }

  const read = rules.unwrapsExpressionValues ? unwrap(value, 'a context') : { kind: 'bound' as const, value };

  if (read.kind === 'bound' && read.value === null) {
    return { kind: 'nothing' };
  }

  return read.kind === 'bound' && isJsonObject(read.value)
    ? { kind: 'context', value: read.value }
    : wrong(`${what} must return a JSON object, but got ${jsonTypeOf(value)}. Evaluated value: ${formatJson(value)}`, source, formatJson(value), rules);
}

function wrong(reason: string, source: string, json: string, { namesWrongValues }: PlatformRules): ContextFailure {
  return {
    kind: 'failure',
    reason,
    message: valueFailure(source, json, namesWrongValues ? reason : `Cannot parse '${json}' as 'java.util.Map'.`)
  };
}
