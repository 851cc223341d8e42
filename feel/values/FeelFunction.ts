import type { Run } from '../interpreter/Run';
import type { Value } from './value';

/** A function that FEEL can call: built in, brought by the caller, or defined in the expression. */
export class FeelFunction {

  constructor(
    readonly parameters: readonly string[],
    readonly invoke: (args: Value[], run: Run) => Value,

    /** The last parameter takes all arguments that are left, as a list. */
    readonly hasVarArgs = false
  ) {}
}
