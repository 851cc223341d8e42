import type { FeelContext, FeelFunction, Value } from '../values/value';

/** Names and what they mean; a `Map` is one. */
export interface VariableSource {
  get(name: string): Value | undefined;
}

export interface FunctionSource {
  find(name: string, fits: (candidate: FeelFunction) => boolean): FeelFunction | undefined;
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
    return this.with(context.variables, context.functions.size
      ? { find: (name, fits) => context.functions.get(name)?.find(fits) }
      : null);
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

  /** The first function of a name that fits; outer ones come first, as the engine looks through them. */
  findFunction(name: string, fits: (candidate: FeelFunction) => boolean): FeelFunction | undefined {
    return this.outer?.findFunction(name, fits) ?? this.functions?.find(name, fits);
  }
}

const NOTHING: VariableSource = new Map();
