import type { Evaluation, JsonObject } from '../../../feel';
import type { PlatformRules } from '../../platformVersion';
import { expressionContext } from './expressionContext';
import { evaluationFailure } from './headerExpression';
import type { HeaderExpression } from './headerExpression';

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
