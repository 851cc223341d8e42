import type { EvaluateOptions, JsonInputObject } from '../../../feel';
import { evaluate } from '../../../feel';

export const DEFAULT_RETRIES = 3;

export type Retries = { kind: 'retries'; value: number } | { kind: 'incident'; message: string };

/**
 * How many tries the job begins with: `zeebe:taskDefinition` retries, a number
 * or FEEL over the variables that the task sees (connector contract 1).
 */
export function readRetries(
  source: string | undefined, variables: JsonInputObject, options: EvaluateOptions = {}
): Retries {
  if (source === undefined || source === '') {
    return { kind: 'retries', value: DEFAULT_RETRIES };
  }

  return source.startsWith('=') ? evaluateRetries(source.slice(1), variables, options) : readNumber(source);
}

function evaluateRetries(expression: string, variables: JsonInputObject, options: EvaluateOptions): Retries {
  const evaluation = evaluate(expression, variables, options);

  if (evaluation.kind === 'failure') {
    return { kind: 'incident', message: `Failed to evaluate expression '${expression}': ${evaluation.message}` };
  }

  if (typeof evaluation.value === 'number') {
    return { kind: 'retries', value: Math.trunc(evaluation.value) };
  }

  return {
    kind: 'incident',
    message: `Expected result of the expression '${expression}' to be 'NUMBER', but was '${evaluation.type.toUpperCase()}'.`
  };
}

function readNumber(source: string): Retries {
  return /^[+-]?\d+$/.test(source.trim())
    ? { kind: 'retries', value: Number(source) }
    : { kind: 'incident', message: `The engine rejects the deployment: the retries '${source}' are no number and no FEEL expression.` };
}
