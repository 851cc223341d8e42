import type { Evaluation, JsonObject } from '../../../feel';
import type { PlatformRules } from '../../platformVersion';
import { readConnectorError } from './connectorError';
import { expressionContext } from './expressionContext';
import { evaluationFailure } from './headerExpression';
import type { HeaderExpression } from './headerExpression';
import { JAVA } from '../javaClasses';

/** What an error expression decides (connector contract 3.8). */
export type ErrorDecision =
  | { kind: 'noError'; withoutCode?: ErrorWithoutCode }
  | { kind: 'bpmnError'; code: string; message: string; variables: JsonObject }

  /** @property backoffMs null where none is given, so at once */
  | { kind: 'jobError'; message: string; variables: JsonObject; retries: number; backoffMs: number | null }
  | { kind: 'ignoreError'; variables: JsonObject }

  /** The expression itself went wrong, so the job fails with no retries left: in the runtime's words, and in ours. */
  | { kind: 'failure'; message: string; reason: string; type: string };

/** A BPMN error that is none: under which name its code is wanted, and what names it has. */
export interface ErrorWithoutCode {
  wanted: string;
  given: string[];
}

export function examineErrorExpression(
  expression: HeaderExpression, evaluation: Evaluation, rules: PlatformRules
): ErrorDecision {
  if (evaluation.kind === 'failure') {
    return { kind: 'failure', type: JAVA.feelException, message: evaluationFailure(expression, evaluation.message), reason: evaluation.message };
  }

  const context = expressionContext('Error expression', expression, evaluation, rules);

  switch (context.kind) {
    case 'nothing':
      return { kind: 'noError' };
    case 'context':
      return Object.keys(context.value).length ? readConnectorError(context.value, expression, rules) : { kind: 'noError' };
    case 'failure':
      return { kind: 'failure', type: JAVA.inputException, message: context.message, reason: context.reason };
  }
}
