import type { JsonObject } from '../../feel/reading';
import type { LambdaTask } from '../lambdaTask';
import { outputNamesOf } from '../outputNames';
import { rulesOf } from '../platformVersion';
import { suggestionOf, type Suggestion } from './valueSuggestions';

/** What is known of what an expression sees. */
export interface SeenValues {

  /** `statusCode`, `executedVersion` and `payload` of an answer. */
  response?: JsonObject;

  /** What result variable and result expression make of that. */
  outputs?: JsonObject;
}

const RESPONSE_INFO: Record<string, string> = {
  statusCode: 'Of the call: 200 also where the function failed',
  executedVersion: 'The version of the function that answered',
  payload: 'What the function answered'
};

/** What a result expression can read: the response and its fields, nothing of the process (connector contract 3.7). */
export function resultSuggestions({ response }: SeenValues): Suggestion[] {
  const fields = responseFields(response);

  return [ whole(fields, 'The whole response'), ...fields ];
}

/**
 * What an error expression can read and call: after a success the output variables where there are any, else the
 * response; the error after a failure; the job; the version's functions (connector contract 3.8).
 */
export function errorSuggestions(task: LambdaTask, { response, outputs }: SeenValues): Suggestion[] {
  const fields = outputFields(task, outputs) ?? responseFields(response);

  return [ whole(fields, 'All of what is seen after a success'), ...fields, ERROR, JOB, ...functionsOf(task) ];
}

function whole(entries: Suggestion[], info: string): Suggestion {
  return { name: 'response', detail: 'context', info, entries };
}

function responseFields(response: JsonObject = { statusCode: 200, executedVersion: '', payload: {} }): Suggestion[] {
  return Object.entries(response).map(([ name, value ]) => {
    return { ...suggestionOf(name, value), info: RESPONSE_INFO[name] };
  });
}

/** As they were, or else by their names alone; undefined where the task has none. */
function outputFields(task: LambdaTask, outputs: JsonObject | undefined): Suggestion[] | undefined {
  const names = [ ...new Set(outputNamesOf(task)?.flat()) ];
  const known = Object.entries(outputs ?? {}).map(([ name, value ]) => suggestionOf(name, value));

  if (known.length) {
    return known;
  }

  return names.length ? names.map(name => ({ name, detail: 'output variable' })) : undefined;
}

const ERROR: Suggestion = {
  name: 'error',
  detail: 'context',
  info: 'What failed; null after a success',
  entries: [
    { name: 'type', detail: 'string', info: 'The Java class of the error' },
    { name: 'message', detail: 'string' }
  ]
};

const JOB: Suggestion = {
  name: 'job', detail: 'context', entries: [ { name: 'retries', detail: 'number', info: 'How many tries are left' } ]
};

function functionsOf({ engineVersion }: LambdaTask): Suggestion[] {
  const { errorCode, errorMessage, hasJobError, hasIgnoreError, hasBackoff } = rulesOf(engineVersion);

  return [
    callable('bpmnError', 'Throws a BPMN error, for a boundary event', errorCode, errorMessage),
    ...hasJobError ? [ callable('jobError', 'Fails the job', errorMessage) ] : [],
    ...hasIgnoreError ? [ callable('ignoreError', 'Completes the job with these variables', 'variables') ] : [],
    ...hasBackoff ? [ callable('backoff', 'A growing pause before the next try', 'attempt') ] : []
  ];
}

function callable(name: string, info: string, ...params: string[]): Suggestion {
  return { name, type: 'function', detail: 'function', info, params: params.map(param => ({ name: param })) };
}
