import { evaluate, type Evaluation, type JsonObject, type JsonValue } from '../../feel';
import { isJsonObject } from '../../feel/reading';
import { evaluateOverResponse } from '../run/conclusion/headerExpression';
import { equalJson } from '../values/equalJson';
import { feelName, feelPath } from '../values/feelPath';
import type { JsonPath } from '../values/JsonPath';
import { entryName } from './entryName';

export interface NewEntry {

  /** The result expression with the entry, with its `=`. */
  expression: string;

  /** The variable that the entry sets. */
  name: string;
}

/**
 * A result expression that also sets a variable to what is at a path in the response's payload. What
 * the expression has already stays, with its formatting. The proposal is proven by
 * evaluating it over the response: it gives what it gave before, and the new variable.
 *
 * @param own the expression as it is, with or without its `=`; blank where there is none
 * @returns undefined where no expression can be proven, as where the own one fails
 */
export function addResultEntry(own: string, response: JsonObject, path: JsonPath): NewEntry | undefined {
  const source = own.trim().replace(/^=/, '').trim();
  const reference = feelPath('response.payload', path);
  const before = source === '' ? {} : valueOf(evaluateOverResponse(source, response, {}, {}));
  const value = reference === undefined ? undefined : valueOf(evaluate(reference, { response }));

  if (reference === undefined || value === undefined || !isJsonObject(before)) {
    return undefined;
  }

  const name = entryName(path, Object.keys(before));
  const wanted = { ...before, [name]: value };

  const expression = candidates(source, `${feelName(name) ?? name}: ${reference}`)
    .find(candidate => equalJson(valueOf(evaluateOverResponse(candidate, response, {}, {})) ?? null, wanted));

  return expression === undefined ? undefined : { expression: `=${expression}`, name };
}

/** The ways to put an entry in, the one that keeps most first. */
function candidates(source: string, entry: string): string[] {
  if (source === '' || /^\{\s*\}$/.test(source)) {
    return [ `{\n  ${entry}\n}` ];
  }

  return [ ...withinContext(source, entry), `context merge([${source}, { ${entry} }])` ];
}

/** Behind the last entry of a context, in the way in which that is written. */
function withinContext(source: string, entry: string): string[] {
  const [ , body = '', end = '' ] = /^(\{[\s\S]*?)(\s*\})$/.exec(source) ?? [];

  if (body === '') {
    return [];
  }

  const indent = /\n([ \t]*)\S[^\n]*$/.exec(body)?.[1];
  const separator = indent === undefined || !end.includes('\n') ? ' ' : `\n${indent}`;

  // a comment behind the last entry would hide what is put behind it
  return [ `${body},${separator}${entry}${end}`, `${body}\n,${separator}${entry}${end}` ];
}

function valueOf(evaluation: Evaluation): JsonValue | undefined {
  return evaluation.kind === 'value' ? evaluation.value : undefined;
}
