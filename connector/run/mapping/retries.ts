import type { EvaluateOptions, JsonInputObject } from '../../../feel';
import { evaluate } from '../../../feel';
import type { LambdaTask } from '../../lambdaTask';
import { rejectedDeployment } from '../../rejectedDeployment';
import { sourceFailure } from './sourceFailure';

export const DEFAULT_RETRIES = 3;

export type Retries = { kind: 'retries'; value: number } | { kind: 'incident'; message: string };

/**
 * How many tries the job begins with: `zeebe:taskDefinition` retries, a number
 * or FEEL over the variables that the task sees (connector contract 1).
 */
export function readRetries(
  { retries: source, engineVersion }: Pick<LambdaTask, 'retries' | 'engineVersion'>, variables: JsonInputObject,
  options: EvaluateOptions = {}
): Retries {
  if (source === undefined || source === '') {
    return { kind: 'retries', value: DEFAULT_RETRIES };
  }

  return source.startsWith('=') ? evaluateRetries(source.slice(1), engineVersion, variables, options) : readNumber(source, engineVersion);
}

function evaluateRetries(
  expression: string, engineVersion: string | undefined, variables: JsonInputObject, options: EvaluateOptions
): Retries {
  const evaluation = evaluate(expression, variables, options);

  if (evaluation.kind === 'failure') {
    return { kind: 'incident', message: sourceFailure(expression, evaluation, engineVersion) };
  }

  if (typeof evaluation.value === 'number') {
    return { kind: 'retries', value: Math.trunc(evaluation.value) };
  }

  return {
    kind: 'incident',
    message: `Expected result of the expression '${expression}' to be 'NUMBER', but was '${evaluation.type.toUpperCase()}'.`
  };
}

function readNumber(source: string, engineVersion: string | undefined): Retries {
  return /^[+-]?\d+$/.test(source.trim())
    ? { kind: 'retries', value: Number(source) }
    : {
      kind: 'incident',
      message: rejectedDeployment(`the retries '${source}' are no whole number and no FEEL expression.`, engineVersion)
    };
}
