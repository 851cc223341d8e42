import { FeelContext, FeelFunction } from '../values/value';

import type { FunctionSource, VariableSource } from './Scope';
import type { Value } from '../values/value';

/**
 * A context while it is built. An entry sees those before it; so does a
 * function in an entry, whenever it is called: it never sees itself. Of
 * variables with one name the last counts, of functions the first that fits.
 */
export class EntriesSoFar {

  private readonly entries = new Map<string, Array<{ value: Value; position: number }>>();
  private count = 0;

  add(key: string, value: Value): void {
    const entry = { value, position: this.count++ };
    const others = this.entries.get(key);

    if (others) {
      others.push(entry);
    } else {
      this.entries.set(key, [ entry ]);
    }
  }

  /** The entries as they are now, even when more have come. */
  view(): { variables: VariableSource; functions: FunctionSource } {
    const count = this.count;

    return {
      variables: {
        get: key => {
          return this.entries.get(key)?.findLast(({ value, position }) => position < count && isVariable(value))?.value;
        }
      },
      functions: { find: (key, fits) => this.findFunction(key, count, fits) }
    };
  }

  private findFunction(
    key: string, count: number, fits: (candidate: FeelFunction) => boolean
  ): FeelFunction | undefined {
    for (const { value, position } of this.entries.get(key) ?? []) {
      if (position >= count) {
        return undefined;
      }

      if (isFunction(value) && fits(value)) {
        return value;
      }
    }

    return undefined;
  }

  toContext(): FeelContext {
    const variables = new Map<string, Value>();
    const functions = new Map<string, FeelFunction[]>();

    for (const [ key, entries ] of this.entries) {
      const values = entries.map(({ value }) => value);
      const variable = values.findLast(isVariable);

      if (variable !== undefined) {
        variables.set(key, variable);
      }

      if (values.some(isFunction)) {
        functions.set(key, values.filter(isFunction));
      }
    }

    return new FeelContext(variables, functions);
  }
}

function isFunction(value: Value): value is FeelFunction {
  return value instanceof FeelFunction;
}

function isVariable(value: Value): boolean {
  return !isFunction(value);
}
