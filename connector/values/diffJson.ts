import type { JsonObject, JsonValue } from '../../feel/reading';
import { ownEntry } from '../jsonValues';
import { isJsonObject } from '../../feel/reading';
import { equalJson } from './equalJson';
import type { JsonPath } from './JsonPath';
import { Steps } from './Steps';

/** One place in which two values differ. */
export interface Difference {
  path: JsonPath;

  /** Undefined where only the other has the place. */
  before?: JsonValue;
  after?: JsonValue;
}

export interface DiffOptions {

  /** More differences are not looked for. */
  limit?: number;

  /** Whether objects of the second value may have further keys, at any depth. */
  allowsMore?: boolean;
}

export const MAX_DIFFERENCES = 200;

/**
 * Where two values differ, as deep as both have lists or objects there; list items are compared by their index.
 * Undefined is what only the other has.
 */
export function diffJson(
  before: JsonValue | undefined, after: JsonValue | undefined, options: DiffOptions = {}
): Difference[] {
  const steps = diffJsonInSteps(before, after, options);
  let step = steps.next();

  while (!step.done) {
    step = steps.next();
  }

  return step.value;
}

/** As `diffJson`, for values of many megabytes: between two steps whoever drives it may pause. */
export function *diffJsonInSteps(
  before: JsonValue | undefined, after: JsonValue | undefined, options: DiffOptions = {}
): Generator<void, Difference[]> {
  const found: Difference[] = [];

  yield *collect(before, after, [], { limit: MAX_DIFFERENCES, allowsMore: false, ...options }, found, new Steps());

  return found;
}

function *collect(
  before: JsonValue | undefined, after: JsonValue | undefined, path: JsonPath, options: Required<DiffOptions>,
  found: Difference[], steps: Steps
): Generator<void, void> {
  if (!isNested(before) || Array.isArray(before) !== Array.isArray(after) || !isNested(after)) {
    compare(before, after, path, found);
    return;
  }

  for (const key of keysOf(before, after, options)) {
    const [ one, other ] = [ entryOf(before, key), entryOf(after, key) ];

    if (found.length >= options.limit) {
      return;
    }

    if (isNested(one) && isNested(other)) {
      yield *collect(one, other, [ ...path, key ], options, found, steps);
    } else {
      compare(one, other, [ ...path, key ], found);
    }

    if (steps.next()) {
      yield;
    }
  }
}

function compare(
  before: JsonValue | undefined, after: JsonValue | undefined, path: JsonPath, found: Difference[]
): void {
  if (before === undefined || after === undefined ? before !== after : !equalJson(before, after)) {
    found.push({ path, before, after });
  }
}

function keysOf(before: Nested, after: Nested, { allowsMore }: DiffOptions): Iterable<string | number> {
  if (Array.isArray(before) || Array.isArray(after)) {
    return Array(Math.max(Number(before.length), Number(after.length))).keys();
  }

  return new Set([ ...Object.keys(before), ...allowsMore ? [] : Object.keys(after) ]);
}

function entryOf(value: Nested, key: string | number): JsonValue | undefined {
  return Array.isArray(value) ? value[Number(key)] : ownEntry(value, String(key));
}

type Nested = JsonValue[] | JsonObject;

function isNested(value: JsonValue | undefined): value is Nested {
  return Array.isArray(value) || isJsonObject(value);
}
