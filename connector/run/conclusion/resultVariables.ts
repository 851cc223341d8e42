import type { Evaluation, JsonObject } from '../../../feel';
import { formatJson } from '../../../feel';
import { isObject, jsonTypeOf } from '../../jsonValues';
import { evaluationFailure } from './headerExpression';

export type ResultVariables =
  | { kind: 'variables'; variables: JsonObject }

  /** @property input true where the runtime blames the input and leaves no retries */
  | { kind: 'failure'; message: string; input: boolean };

/** What a result expression adds to the job's variables (connector contract 3.7). */
export function resultVariables(expression: string, evaluation: Evaluation): ResultVariables {
  if (evaluation.kind === 'failure') {
    return { kind: 'failure', message: evaluationFailure(expression, evaluation.message), input: false };
  }

  const { value } = evaluation;

  if (value === null) {
    return { kind: 'variables', variables: {} };
  }

  return isObject(value) ? { kind: 'variables', variables: value } : {
    kind: 'failure',
    message: `Result expression must return a JSON object, but got ${jsonTypeOf(value)}. Evaluated value: ${formatJson(value)}`,
    input: true
  };
}
