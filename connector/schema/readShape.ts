import * as v from 'valibot';

import type { JsonInput } from '../../feel/reading';

/** What was read, or the sentence that says what is wrong with it. */
export type ReadShape<T> =
  | { kind: 'value'; value: T }
  | { kind: 'wrong'; message: string };

type Schema = v.GenericSchema<unknown, unknown>;

/**
 * Reads JSON from outside as a schema says; what the schema does not know is
 * left out. No value that came in is repeated in the sentence.
 *
 * @param value as `parseJson` gives it: schemas rely on it where they take any JSON
 * @param whole the value's name in that sentence, such as `The body`
 */
export function readShape<S extends Schema>(schema: S, value: JsonInput, whole: string): ReadShape<v.InferOutput<S>> {
  const read = v.safeParse(schema, value, { abortEarly: true, message: describeType });

  return read.success ? { kind: 'value', value: read.output } : { kind: 'wrong', message: sentence(read.issues[0], whole) };
}

/**
 * As readShape, for what is passed over where it has another shape. It may be no JSON, so that no schema for it may
 * take any JSON as it is.
 */
export function readAs<S extends Schema>(schema: S, value: unknown): v.InferOutput<S> | undefined {
  const read = v.safeParse(schema, value, { abortEarly: true });

  return read.success ? read.output : undefined;
}

/** A schema's own message says what the value must be; so does this, for schemas that have none. */
function describeType({ type, expected }: v.BaseIssue<unknown>): string {
  switch (type) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
    case 'record':
      return 'an object';
    case 'picklist':
    case 'variant':
      return expected === 'Object' ? 'an object' : `one of ${expected?.replace(/[()]/g, '').replaceAll(' | ', ', ')}`;
    default:
      return expected ?? 'of another kind';
  }
}

function sentence({ path, message, received }: v.BaseIssue<unknown>, whole: string): string {
  const place = path === undefined ? whole : `"${pathText(path)}"`;

  return received === 'undefined' && path !== undefined ? `${place} is missing.` : `${place} must be ${message}.`;
}

/** Such as `task.inputs[0].source`. */
function pathText(path: readonly v.IssuePathItem[]): string {
  return path
    .map(({ key }) => typeof key === 'number' ? `[${key}]` : `.${String(key)}`)
    .join('')
    .replace(/^\./, '');
}
