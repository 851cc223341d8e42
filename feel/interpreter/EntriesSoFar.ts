import { FeelContext } from '../values/FeelContext';
import { FeelFunction } from '../values/FeelFunction';

import type { FunctionSource, VariableSource } from './Scope';
import type { Value } from '../values/value';

/**
 * A context while it is built. An entry sees those before it; so does a
 * function in an entry, whenever it is called: it never sees itself.
 */
export class EntriesSoFar {

  private readonly entries = new Map<string, Array<{ value: Value; position: number }>>();
  private count = 0;

  add(key: string, value: Value): void {
    const entry = { value, position: this.count++ };

    this.entries.set(key, [ ...this.entries.get(key) ?? [], entry ]);
  }

  /** The entries as they are now, even when more have come. */
  view(): { variables: VariableSource; functions: FunctionSource } {
    const count = this.count;
    const find = (key: string) => this.entries.get(key)?.findLast(entry => entry.position < count)?.value;

    return {
      variables: { get: key => asVariable(find(key)) },
      functions: { get: key => asFunctions(find(key)) }
    };
  }

  toContext(): FeelContext {
    const context = new FeelContext();

    for (const [ key, values ] of this.entries) {
      const value = values.at(-1)?.value ?? null;

      if (value instanceof FeelFunction) {
        context.functions.set(key, value);
      } else {
        context.variables.set(key, value);
      }
    }

    return context;
  }
}

function asVariable(value: Value | undefined): Value | undefined {
  return value instanceof FeelFunction ? undefined : value;
}

function asFunctions(value: Value | undefined): FeelFunction[] | undefined {
  return value instanceof FeelFunction ? [ value ] : undefined;
}
