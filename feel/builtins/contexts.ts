import { any, context, fn1, fn2, fn3, illegalArguments } from './define';
import { entriesOf } from '../values/entriesOf';
import { FeelContext, FeelFunction } from '../values/value';
import { isContext, isList, isString } from '../values/guards';

import type { Builtins } from './define';
import type { Run } from '../run/Run';
import type { Value } from '../values/value';

const put = [
  fn3(context('context'), any('key'), any('value'), putAt),
  fn3(context('context'), any('keys'), any('value'), putAt)
];

const merge = [ new FeelFunction([ 'contexts' ], ([ contexts = null ]) => isList(contexts) ? mergeAll(contexts) : null, true) ];

export const contexts: Builtins = {
  'get entries': [ fn1(context('context'), listEntries), fn1(context('m'), listEntries) ],
  'get value': [
    fn2(context('m'), any('key'), getValue),
    fn2(context('context'), any('key'), getValue),
    fn2(context('context'), any('keys'), getValue)
  ],
  'context put': put,
  'put': put,
  'context merge': merge,
  'put all': merge,
  'context': [ fn1(any('entries'), entries => isList(entries) ? fromEntries(entries) : null) ]
};

/** A context for each entry takes more memory than looking at it takes time. */
function listEntries(from: FeelContext, { budget }: Run): Value[] {
  budget.spend(from.variables.size);

  return entriesOf(from).map(([ key, value ]) => new FeelContext(new Map<string, Value>([ [ 'key', key ], [ 'value', value ] ])));
}

function getValue(from: FeelContext, key: Value): Value {
  if (isString(key)) {
    return from.variables.get(key) ?? null;
  }

  if (!isList(key)) {
    throw illegalArguments(from, key);
  }

  return key.length && key.every(isString) ? key.reduce<Value>(step, from) : null;
}

function step(value: Value, key: string): Value {
  return isContext(value) ? value.variables.get(key) ?? null : null;
}

function putAt(into: FeelContext, key: Value, value: Value): Value {
  const keys = isList(key) ? key : [ key ];

  if (isList(key) && !key.length) {
    return null;
  }

  if (!keys.every(isString)) {
    throw illegalArguments(into, key, value);
  }

  return putNested(into, keys, value);
}

/** What stands in the way of a nested entry and is no context gives way to one. */
function putNested(into: Value | undefined, [ key, ...others ]: string[], value: Value): Value {
  if (key === undefined) {
    return value;
  }

  const variables = new Map(into instanceof FeelContext ? into.variables : []);
  const entry = putNested(variables.get(key), others, value);

  if (entry instanceof FeelFunction) {
    return new FeelContext(variables, new Map([ [ key, [ entry ] ] ]));
  }

  variables.set(key, entry);

  return new FeelContext(variables);
}

function mergeAll(all: Value[]): Value {
  const merged = new Map<string, Value>();

  for (const one of all) {
    if (!isContext(one)) {
      return null;
    }

    one.variables.forEach((value, key) => merged.set(key, value));
  }

  return new FeelContext(merged);
}

function fromEntries(entries: Value[]): Value {
  const variables = new Map<string, Value>();

  for (const entry of entries) {
    const key = isContext(entry) ? entry.variables.get('key') : undefined;
    const value = isContext(entry) ? entry.variables.get('value') : undefined;

    if (key === undefined || value === undefined || !isString(key)) {
      return null;
    }

    variables.set(key, value);
  }

  return new FeelContext(variables);
}

