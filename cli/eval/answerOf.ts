import { evaluate } from '../../feel';
import type { Dialect, Evaluation, JsonInputObject, JsonObject } from '../../feel';

/** What an expression is evaluated with, besides its variables. */
export interface EvaluationSettings {
  dialect: Dialect;

  /** The clock of `now()`. */
  now: () => Date;
}

/** What comes of an expression, as it is written for programs. */
export function answerOf(expression: string, context: JsonInputObject, settings: EvaluationSettings): JsonObject {
  const evaluation = evaluate(expression, context, settings);
  const warnings = evaluation.warnings.map(({ code, message }) => ({ code, message }));

  return evaluation.kind === 'value'
    ? { kind: 'value', value: evaluation.value, type: evaluation.engineType, warnings }
    : { kind: 'failure', phase: evaluation.phase, message: evaluation.message, ...placeOf(evaluation), warnings };
}

/** What stands in the place of an answer where nothing could be asked. */
export function noAnswer(message: string): JsonObject {
  return { kind: 'failure', phase: 'crash', message, warnings: [] };
}

function placeOf({ from, to }: Extract<Evaluation, { kind: 'failure' }>): JsonObject {
  return from === undefined || to === undefined ? {} : { from, to };
}
