import { formatJson, variablesOf } from '../../feel';
import type { JsonObject, JsonValue } from '../../feel';
import { ownErrorExpression } from '../ownErrorExpression';
import { isJsonObject } from '../../feel/reading';
import type { LambdaTask } from '../lambdaTask';
import { outputVariables, previewField } from '../preview/previewField';
import { feelPath } from '../values/feelPath';
import { withFields } from './withFields';

const RESPONSE = [ 'statusCode', 'executedVersion', 'payload' ];

/** What a function that has failed answers. */
const ERROR_FIELDS = [ 'errorType', 'errorMessage' ];

/** Answers that the rewritten expression must decide as the old one does over the response itself. */
const SAMPLES: JsonValue[] = [
  {}, { errorType: 'Error', errorMessage: 'boom', trace: [] }, { errorMessage: 'Task timed out' }, { statusCode: 500, body: 'no', code: 'E', error: 'x', status: 'failed' }
];

/**
 * The task's error expression with its references to the response led to where
 * the output mapping has put it, or back to the response where there is no
 * mapping any more (connector contract 3.8). Proven: over sample answers it
 * decides what the old one does where it sees the response.
 *
 * @returns FEEL with its `=`; undefined where the mapping does not carry what is read
 */
export function rewriteErrorExpression(task: LambdaTask): string | undefined {
  const own = ownErrorExpression(task);

  if (own === undefined) {
    return undefined;
  }

  const bare = withFields(task, { resultVariable: '', resultExpression: '' });
  const overResponse = ledTo(own, task);
  const rewritten = overResponse && `=${ledFrom(overResponse, task) ?? ''}`;

  return rewritten !== undefined && rewritten !== '=' && rewritten !== `=${own}` && isProven(bare, overResponse ?? own, task, rewritten) ? rewritten : undefined;
}

/**
 * The expression as it would read the response itself. A variable that is gone was the whole response, or its payload,
 * by what is read of it.
 */
function ledTo(own: string, task: LambdaTask): string | undefined {
  const outputs = Object.keys(outputVariables(task, responseWith({})));

  return replaced(own, ([ root = '', ...rest ]) =>
    [ 'response', 'error', 'job', ...RESPONSE, ...outputs ].includes(root) ? undefined
      : formerPlace(rest) ?? (outputs.length ? undefined : null));
}

function formerPlace(path: string[]): string | undefined {
  const [ first = '' ] = path;

  if (RESPONSE.includes(first)) {
    return feelPath('response', path);
  }

  return ERROR_FIELDS.includes(first) ? feelPath('response', [ 'payload', ...path ]) : undefined;
}

function ledFrom(expression: string, task: LambdaTask): string | undefined {
  return replaced(expression, path => {
    const [ name = '', ...rest ] = path[0] === 'response' ? path.slice(1) : path;

    return RESPONSE.includes(name) ? placeOf(task, [ name, ...rest ]) : undefined;
  });
}

/** Where the mapping puts a part of the response; null where it does not. */
function placeOf(task: LambdaTask, path: string[]): string | null {
  const mark = path[0] === 'statusCode' ? 291 : '\u2063mark\u2063';
  const variables = outputVariables(task, { ...responseWith({}), ...nested(path, mark) });

  if (!Object.keys(variables).length) {
    return feelPath('response', path) ?? null;
  }

  const place = pathTo(variables, mark);

  return place === undefined ? null : feelPath([ 'response', 'job', 'error' ].includes(place[0] ?? '') ? 'response' : '', place) ?? null;
}

function nested([ key = '', ...rest ]: string[], value: JsonValue): JsonObject {
  return { [key]: rest.length ? nested(rest, value) : value };
}

function pathTo(value: JsonObject, mark: JsonValue): string[] | undefined {
  for (const [ key, entry ] of Object.entries(value)) {
    const inner = isJsonObject(entry) ? pathTo(entry, mark) : undefined;

    if (entry === mark || inner) {
      return [ key, ...inner ?? [] ];
    }
  }

  return undefined;
}

/** @param by what stands for a path: undefined to leave it, null where nothing can */
function replaced(expression: string, by: (path: string[]) => string | null | undefined): string | undefined {
  let text = expression;

  for (const { path, from, to, perhapsField } of variablesOf(expression).toReversed()) {
    const place = perhapsField ? undefined : by(path);

    if (place === null) {
      return undefined;
    }

    text = place === undefined ? text : text.slice(0, from) + place + text.slice(to);
  }

  return text;
}

function isProven(bare: LambdaTask, over: string, task: LambdaTask, rewritten: string): boolean {
  return SAMPLES.every(payload => decision(withFields(bare, { errorExpression: `=${over}` }), payload) === decision(withFields(task, { errorExpression: rewritten }), payload));
}

function decision(task: LambdaTask, payload: JsonValue): string {
  const preview = previewField(task, 'errorExpression', { variables: {}, response: responseWith(payload) });

  return preview.kind === 'value' ? formatJson(preview.value) : preview.kind;
}

function responseWith(payload: JsonValue): JsonObject {
  return { statusCode: 200, executedVersion: '$LATEST', payload };
}
