import { FunctionFailure } from '../run/errors';
import { FeelFunction } from '../values/value';
import { isContext, isList, isNumber, isString } from '../values/guards';
import { textOf } from '../values/textOf';

import type { Run } from '../run/Run';
import type { Value } from '../values/value';

/** A parameter and how its argument is read; `undefined` where the argument does not fit. */
export interface Parameter<T> {
  name: string;
  read(value: Value): T | undefined;
}

/** The built-in functions of a family, each with its overloads. */
export type Builtins = Record<string, FeelFunction[]>;

export const any = (name: string): Parameter<Value> => ({ name, read: value => value });
export const text = (name: string) => parameter(name, isString);
export const number = (name: string) => parameter(name, isNumber);
export const list = (name: string) => parameter(name, isList);
export const context = (name: string) => parameter(name, isContext);

export function parameter<T extends Value>(name: string, isOfType: (value: Value) => value is T): Parameter<T> {
  return { name, read: value => isOfType(value) ? value : undefined };
}

export function fn0(invoke: (run: Run) => Value): FeelFunction {
  return new FeelFunction([], (_, run) => invoke(run));
}

export function fn1<A>(a: Parameter<A>, invoke: (a: A, run: Run) => Value): FeelFunction {
  return new FeelFunction([ a.name ], (args, run) => invoke(read(a, args, 0), run));
}

export function fn2<A, B>(a: Parameter<A>, b: Parameter<B>, invoke: (a: A, b: B, run: Run) => Value): FeelFunction {
  return new FeelFunction([ a.name, b.name ], (args, run) => invoke(read(a, args, 0), read(b, args, 1), run));
}

export function fn3<A, B, C>(
  a: Parameter<A>, b: Parameter<B>, c: Parameter<C>, invoke: (a: A, b: B, c: C, run: Run) => Value
): FeelFunction {
  return new FeelFunction(
    [ a.name, b.name, c.name ],
    (args, run) => invoke(read(a, args, 0), read(b, args, 1), read(c, args, 2), run)
  );
}

export function fn4<A, B, C, D>(
  a: Parameter<A>, b: Parameter<B>, c: Parameter<C>, d: Parameter<D>,
  invoke: (a: A, b: B, c: C, d: D, run: Run) => Value
): FeelFunction {
  return new FeelFunction(
    [ a.name, b.name, c.name, d.name ],
    (args, run) => invoke(read(a, args, 0), read(b, args, 1), read(c, args, 2), read(d, args, 3), run)
  );
}

/** A function whose list may be given item by item, as in `sum(1, 2, 3)`. */
export function ofItems(name: string, invoke: (items: Value[], run: Run) => Value): FeelFunction {
  return new FeelFunction([ name ], (args, run) => invoke(read(list(name), args, 0), run), true);
}

/** A function that takes a value, and further ones item by item. */
export function withItems<A>(
  a: Parameter<A>, name: string, invoke: (a: A, items: Value[], run: Run) => Value
): FeelFunction {
  return new FeelFunction(
    [ a.name, name ], (args, run) => invoke(read(a, args, 0), read(list(name), args, 1), run), true
  );
}

/** What the engine says when no variant of a function fits the types of its arguments. */
export function illegalArguments(...args: Value[]): FunctionFailure {
  return new FunctionFailure(`Illegal arguments: ${args.map(arg => `'${textOf(arg)}'`).join(', ')}`);
}

function read<T>(parameter: Parameter<T>, args: Value[], index: number): T {
  const value = parameter.read(args[index] ?? null);

  if (value === undefined) {
    throw illegalArguments(...args);
  }

  return value;
}
