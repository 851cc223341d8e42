import type { Evaluation, JsonObject } from '../../../feel';
import { evaluate } from '../../../feel';
import type { EvaluateOptions } from '../../../feel';
import type { Header } from '../../lambdaTask';
import { isBlank } from '../../readField';

/** The value of a header, or undefined where it is absent or empty: the engine drops empty headers. */
export function headerValue(headers: Header[], key: string): string | undefined {
  return headers.findLast(header => header.key === key)?.value || undefined;
}

/** The FEEL of a header that holds an expression, or undefined where it is blank. A leading `=` is optional there. */
export function headerExpression(headers: Header[], key: string): string | undefined {
  const value = headerValue(headers, key);

  if (value === undefined || isBlank(value)) {
    return undefined;
  }

  return value.trim().replace(/^=/, '').trim();
}

/**
 * Evaluates a result or error expression as the connector runtime does: the
 * response's fields at the top level, and the whole as `response` (connector contract 3.7).
 */
export function evaluateOverResponse(expression: string, response: JsonObject, more: JsonObject, options: EvaluateOptions): Evaluation {
  return evaluate(expression, { ...response, response, ...more }, options);
}

/** What the runtime says of an expression that fails. */
export function evaluationFailure(expression: string, reason: string): string {
  return `Failed to evaluate expression '${expression}'. Reason: ${reason}`;
}
