import { parseFeel } from '../../feel';
import type { JsonObject, JsonValue } from '../../feel';
import { feelText } from '../feelText';
import { ownErrorExpression } from '../ownErrorExpression';
import { ownEntry } from '../jsonValues';
import { isJsonObject } from '../../feel/reading';
import type { LambdaTask } from '../lambdaTask';
import { rulesOf } from '../platformVersion';
import { previewField } from '../preview/previewField';
import { equalJson } from '../values/equalJson';
import { outputsToTry } from './proposeErrorHandling';
import { reportedPlaces } from './reportedPlaces';
import { withFields } from './withFields';
import type { FieldValues } from './withFields';

/** What came of a call, as the error expression sees it: an answer, or the error of a call that failed. */
export type Failure = { response: JsonObject } | { error: { type: string; message: string } };

/**
 * What makes a BPMN error with a code of a failure: a case that the task's error expression is asked first, over what
 * it sees (connector contract 3.8). Proven by evaluating it: this failure throws the code, and an answer that is fine
 * is taken as before.
 *
 * @returns undefined where the failure says nothing by which it can be told, or where nothing can be proven
 */
export function proposeBpmnError(task: LambdaTask, failure: Failure, code: string): FieldValues | undefined {
  for (const output of 'response' in failure ? outputsToTry(task, failure.response) : [ {} ]) {
    const changed = withFields(task, output);
    const errorExpression = withCase(changed, failure, code);

    if (errorExpression !== undefined && isProven(task, withFields(changed, { errorExpression }), failure, code)) {
      return { ...output, errorExpression };
    }
  }

  return undefined;
}

function withCase(task: LambdaTask, failure: Failure, code: string): string | undefined {
  const own = ownErrorExpression(task);
  const told = 'error' in failure
    ? { condition: equals('error.type', failure.error.type), message: 'error.message' }
    : tellAnswer(task, failure.response);
  const literal = feelText(code);

  if (own !== undefined && parseFeel(own).kind === 'syntaxError' || told?.condition === undefined || literal === undefined) {
    return undefined;
  }

  return `=if ${told.condition}\nthen bpmnError(${literal}, ${told.message})\nelse ${own ?? 'null'}`;
}

/** By the type of the error that it reports, else by its having a message. */
function tellAnswer(task: LambdaTask, response: JsonObject): { condition?: string; message: string } | undefined {
  const payload = ownEntry(response, 'payload') ?? null;
  const places = reportedPlaces(task, response);
  const [ type, message ] = [ 'errorType', 'errorMessage' ].map(key => textIn(payload, key));

  if (type !== undefined && places.type !== undefined) {
    return { condition: equals(places.type, type), message: places.message ?? places.type };
  }

  return message !== undefined && places.message !== undefined
    ? { condition: `${places.message} instance of string`, message: places.message }
    : undefined;
}

function equals(place: string, text: string): string | undefined {
  const literal = feelText(text);

  return literal && `${place} = ${literal}`;
}

function isProven(before: LambdaTask, after: LambdaTask, failure: Failure, code: string): boolean {
  const { errorCode } = rulesOf(after.engineVersion);
  const thrown = decisionOver(after, 'response' in failure ? failure.response : { error: failure.error });
  const fine = { statusCode: 200, executedVersion: '$LATEST', payload: {} };

  return isJsonObject(thrown) && thrown['errorType'] === 'bpmnError' && thrown[errorCode] === code
    && equalJson(decisionOver(after, fine) ?? null, decisionOver(before, fine) ?? null);
}

function decisionOver(task: LambdaTask, response: JsonObject): JsonValue | undefined {
  const preview = previewField(task, 'errorExpression', { variables: {}, response });

  return preview.kind === 'value' ? preview.value : undefined;
}

function textIn(payload: JsonValue, key: string): string | undefined {
  const value = isJsonObject(payload) ? ownEntry(payload, key) : undefined;

  return typeof value === 'string' ? value : undefined;
}

/** A code for an error by its type: `com.shop.CardDeclinedException` becomes `CARD_DECLINED`. */
export function errorCodeFor(type: string): string {
  const name = type.split(/[.$:/]/).at(-1) ?? type;
  const words = name.replace(/(Error|Exception)$/, '').match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[A-Z]/g) ?? [];

  return words.join('_').toUpperCase() || 'FUNCTION_FAILED';
}
