import type { FeelContext } from '../values/FeelContext';
import type { FeelFunction } from '../values/FeelFunction';
import type { Value } from '../values/value';

/** Names and what they mean; a `Map` is one. */
export interface VariableSource {
  get(name: string): Value | undefined;
}

export interface FunctionSource {
  get(name: string): FeelFunction[] | undefined;
}

/** The variables and functions that can be seen at a place in the expression. */
export class Scope {

  constructor(
    private readonly outer: Scope | null,
    private readonly variables: VariableSource,
    private readonly functions: FunctionSource | null = null,

    /** What a unary test looks at, such as `x` in `x in (> 5)`. */
    readonly testedValue: Value | undefined = outer?.testedValue,

    /** The tested value where it may be written as `?`. */
    readonly input: Value | undefined = outer?.input
  ) {}

  with(variables: VariableSource, functions: FunctionSource | null = null): Scope {
    return new Scope(this, variables, functions);
  }

  withContext(context: FeelContext): Scope {
    return this.with(context.variables, functionsOf(context));
  }

  withTestedValue(value: Value): Scope {
    return new Scope(this, NOTHING, null, value);
  }

  withInput(value: Value): Scope {
    return new Scope(this, NOTHING, null, value, value);
  }

  variable(name: string): Value | undefined {
    const value = this.variables.get(name);

    return value === undefined ? this.outer?.variable(name) : value;
  }

  /** All functions of a name, outer ones first, as the engine looks through them. */
  functionsNamed(name: string): FeelFunction[] {
    const inner = this.functions?.get(name) ?? [];

    return this.outer ? [ ...this.outer.functionsNamed(name), ...inner ] : inner;
  }
}

const NOTHING: VariableSource = new Map();

function functionsOf(context: FeelContext): FunctionSource {
  return {
    get(name) {
      const found = context.functions.get(name);

      return found && [ found ];
    }
  };
}
