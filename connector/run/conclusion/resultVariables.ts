import { formatJson } from '../../../feel';
import type { Evaluation, JsonObject } from '../../../feel';
import type { PlatformRules } from '../../platformVersion';
import { expressionContext } from './expressionContext';
import { evaluationFailure, valueFailure } from './headerExpression';
import type { HeaderExpression } from './headerExpression';

/** What the connector runtime hides documents behind: no result may hold it, an error may. */
const FORBIDDEN = 'camunda.function.type';

export type ResultVariables =
  | { kind: 'variables'; variables: JsonObject }

  /** @property input true where the runtime blames the input and leaves no retries */
  | { kind: 'failure'; message: string; reason: string; input: boolean };

/** What a result expression adds to the job's variables (connector contract 3.7). */
export function resultVariables(
  expression: HeaderExpression, evaluation: Evaluation, rules: PlatformRules
): ResultVariables {
  if (evaluation.kind === 'failure') {
    return { kind: 'failure', message: evaluationFailure(expression, evaluation.message), reason: evaluation.message, input: false };
  }

  const json = formatJson(evaluation.value);

  if (json.includes(FORBIDDEN)) {
    const reason = `The connector result contains a forbidden literal '${FORBIDDEN}'.`;

    return { kind: 'failure', reason, message: valueFailure(FORBIDDEN, json, reason), input: true };
  }

  const context = expressionContext('Result expression', expression, evaluation, rules);

  switch (context.kind) {
    case 'context':
      return { kind: 'variables', variables: context.value };
    case 'nothing':
      return { kind: 'variables', variables: {} };
    case 'failure':
      return { kind: 'failure', message: context.message, reason: context.reason, input: true };
  }
}
