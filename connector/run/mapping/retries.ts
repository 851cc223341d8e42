import type { EvaluateOptions, JsonInputObject } from '../../../feel';
import { evaluate } from '../../../feel';
import type { LambdaTask } from '../../lambdaTask';
import { emptyRetries } from '../../emptyRetries';
import { readJavaDecimal } from '../../javaNumbers';
import { sourceFailure } from './sourceFailure';

export const DEFAULT_RETRIES = 3;

export type Retries = { kind: 'retries'; value: number } | { kind: 'incident'; message: string };

/**
 * How many tries the job begins with: `zeebe:taskDefinition` retries, a number
 * as Java's `BigDecimal` reads it (Zeebe's `StaticExpression`) or FEEL over the
 * variables that the task sees; empty ones are not even deployed (connector contract 1).
 */
export function readRetries(
  { retries: source, engineVersion }: Pick<LambdaTask, 'retries' | 'engineVersion'>, variables: JsonInputObject,
  options: EvaluateOptions = {}
): Retries {
  if (source === undefined) {
    return { kind: 'retries', value: DEFAULT_RETRIES };
  }

  if (source === '') {
    return { kind: 'incident', message: emptyRetries(engineVersion) };
  }

  return source.startsWith('=') ? evaluateRetries(source.slice(1), engineVersion, variables, options) : readNumber(source);
}

function evaluateRetries(
  expression: string, engineVersion: string | undefined, variables: JsonInputObject, options: EvaluateOptions
): Retries {
  const evaluation = evaluate(expression, variables, options);

  if (evaluation.kind === 'failure') {
    return { kind: 'incident', message: sourceFailure(expression, evaluation, engineVersion) };
  }

  if (typeof evaluation.value === 'number' || typeof evaluation.value === 'bigint') {
    return { kind: 'retries', value: toInt(evaluation.value) };
  }

  return noNumber(expression, evaluation.type);
}

function readNumber(source: string): Retries {
  const number = readJavaDecimal(source);

  return number === undefined ? noNumber(source, 'string') : { kind: 'retries', value: toInt(number) };
}

function noNumber(expression: string, type: string): Retries {
  return {
    kind: 'incident',
    message: `Expected result of the expression '${expression}' to be 'NUMBER', but was '${type.toUpperCase()}'.`
  };
}

/** The engine's retries are 32 bits; what is larger runs over. */
function toInt(number: number | bigint): number {
  return Number(BigInt.asIntN(32, typeof number === 'bigint' ? number : BigInt(Math.trunc(number))));
}
