import type { Evaluation, JsonObject, JsonValue } from '../../../feel';
import { formatJson } from '../../../feel';
import { isObject, jsonTypeOf, ownEntry } from '../../jsonValues';
import { isBlank } from '../../readField';
import { evaluationFailure } from './headerExpression';
import { parseDuration } from '../../duration';

/** What an error expression decides (connector contract 3.8). */
export type ErrorDecision =
  | { kind: 'noError' }
  | { kind: 'bpmnError'; code: string; message: string; variables: JsonObject }
  | { kind: 'jobError'; message: string; variables: JsonObject; retries: number; backoff: string }
  | { kind: 'ignoreError'; variables: JsonObject }

  /** The expression itself went wrong: the job fails with no retries left. */
  | { kind: 'failure'; message: string };

export function examineErrorExpression(expression: string, evaluation: Evaluation): ErrorDecision {
  if (evaluation.kind === 'failure') {
    return { kind: 'failure', message: evaluationFailure(expression, evaluation.message) };
  }

  const { value } = evaluation;

  if (value === null) {
    return { kind: 'noError' };
  }

  if (!isObject(value)) {
    return {
      kind: 'failure',
      message: `Error expression must return a JSON object, but got ${jsonTypeOf(value)}. Evaluated value: ${formatJson(value)}`
    };
  }

  return Object.keys(value).length ? decisionOf(value) : { kind: 'noError' };
}

function decisionOf(error: JsonObject): ErrorDecision {
  switch (ownEntry(error, 'errorType')) {
    case 'bpmnError':
      return bpmnErrorOf(error);
    case 'jobError':
      return jobErrorOf(error);
    case 'ignoreError':
      return { kind: 'ignoreError', variables: variablesOf(error) };
    default:
      return unreadable(error);
  }
}

function bpmnErrorOf(error: JsonObject): ErrorDecision {
  const code = textOf(ownEntry(error, 'code') ?? ownEntry(error, 'errorCode'));

  if (code === undefined || isBlank(code)) {
    return { kind: 'noError' };
  }

  return { kind: 'bpmnError', code, message: messageOf(error), variables: variablesOf(error) };
}

function jobErrorOf(error: JsonObject): ErrorDecision {
  const retries = ownEntry(error, 'retries') ?? 0;
  const backoff = ownEntry(error, 'retryBackoff') ?? 'PT0S';

  if (typeof retries !== 'number' || typeof backoff !== 'string' || parseDuration(backoff) === undefined) {
    return unreadable(error);
  }

  const message = messageOf(error);

  return {
    kind: 'jobError',
    message,
    variables: { ...variablesOf(error), error: message },
    retries: Math.max(0, Math.trunc(retries)),
    backoff
  };
}

function unreadable(error: JsonObject): ErrorDecision {
  return { kind: 'failure', message: `Cannot parse '${formatJson(error)}' as an error: bpmnError, jobError and ignoreError are known.` };
}

function messageOf(error: JsonObject): string {
  return textOf(ownEntry(error, 'message') ?? ownEntry(error, 'errorMessage')) ?? '';
}

function variablesOf(error: JsonObject): JsonObject {
  const variables = ownEntry(error, 'variables');

  return isObject(variables) ? variables : {};
}

function textOf(value: JsonValue | undefined): string | undefined {
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}
