import type { EvaluateOptions, Evaluation, JsonInputObject } from '../../../feel';
import { evaluate } from '../../../feel';
import { isJavaBlank, javaTrim } from '../../javaText';
import type { Header } from '../../lambdaTask';
import { JAVA } from '../javaClasses';

/** The value of a header, or undefined where it is absent or empty: the engine drops empty headers. */
export function headerValue(headers: Header[], key: string): string | undefined {
  return headers.findLast(header => header.key === key)?.value || undefined;
}

export interface HeaderExpression {

  /** As it stands in the header, which is how the runtime's messages have it. */
  source: string;

  /** The FEEL of it. A leading `=` is optional there. */
  feel: string;
}

/** A header that holds an expression, or undefined where it is blank. */
export function headerExpression(headers: Header[], key: string): HeaderExpression | undefined {
  const source = headerValue(headers, key);

  return source === undefined || isJavaBlank(source) ? undefined : { source, feel: javaTrim(javaTrim(source).replace(/^=/, '')) };
}

/**
 * Evaluates a result or error expression as the connector runtime does: the
 * response's fields at the top level, and the whole as `response` (connector contract 3.7).
 */
export function evaluateOverResponse(
  feel: string, response: JsonInputObject, more: JsonInputObject, options: EvaluateOptions
): Evaluation {
  return evaluate(feel, { ...response, response, ...more }, { ...options, dialect: 'connector' });
}

/** What the runtime says of an expression that fails; the context is Java's word for a list that nobody has named. */
export function evaluationFailure({ source }: HeaderExpression, reason: string): string {
  return failureText(source, '[Ljava.lang.Object;@0', reason);
}

/** What the runtime says of the value of an expression, which it blames the input for. */
export function valueFailure(source: string, json: string, reason: string): string {
  return `${JAVA.feelException}: ${failureText(source, json, reason)}`;
}

function failureText(source: string, context: string, reason: string): string {
  return `Failed to evaluate expression '${source}' in context '${context}'. Reason: ${reason}`;
}
