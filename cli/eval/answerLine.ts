import { isJsonObject, parseJsonInput } from '../../feel';
import type { JsonInputObject, JsonObject } from '../../feel';
import { answerOf, noAnswer } from './answerOf';
import type { EvaluationSettings } from './answerOf';

/**
 * Answers one line of `lambda-task eval --jsonl`.
 *
 * @param line `{"expr": …, "context": …, "mode": …}`; whatever else it is has an answer too
 * @param settings for what the line leaves open
 */
export function answerLine(line: string, settings: EvaluationSettings): JsonObject {
  const parsed = parseJsonInput(line);

  if (parsed.kind === 'invalid') {
    return noAnswer(`This line is no JSON (column ${parsed.column}): ${parsed.message}`);
  }

  const question = parsed.value;

  if (!isJsonObject(question) || typeof question.expr !== 'string') {
    return noAnswer('This line is no {"expr": "…", "context": {…}, "mode": "engine or connector"}');
  }

  const { expr, context = {}, mode = settings.dialect } = question;

  if (!isJsonObject(context)) {
    return noAnswer('The context of an expression has to be an object');
  }

  if (mode !== 'engine' && mode !== 'connector') {
    return noAnswer('The mode of an expression has to be engine or connector');
  }

  return answerSafely(expr, context, { ...settings, dialect: mode });
}

/** An expression that breaks us must not take the other lines with it. */
function answerSafely(expression: string, context: JsonInputObject, settings: EvaluationSettings): JsonObject {
  try {
    return answerOf(expression, context, settings);
  } catch (error) {
    return noAnswer(`The evaluation broke off: ${error instanceof Error ? error.message : String(error)}`);
  }
}
