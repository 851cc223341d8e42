import { EvaluationFailure, FeelError } from './errors';
import { isContext, isList } from '../values/guards';

import type { Arguments, Call, Expression, Place } from '../syntax/ast';
import type { Budget } from './Budget';
import type { FeelFunction } from '../values/FeelFunction';
import type { Interpreter } from './Interpreter';
import type { Scope } from './Scope';
import type { Value } from '../values/value';

type CallExpression = Call & Place;

/** `name(…)`, or `context.name(…)` for a function in a context. */
export function callFunction(interpreter: Interpreter, call: CallExpression, scope: Scope): Value {
  return call.holder
    ? callHeld(interpreter, call, call.holder, scope)
    : interpreter.orNull(() => callNamed(interpreter, call, scope));
}

function callNamed(interpreter: Interpreter, call: CallExpression, scope: Scope): Value {
  const known = interpreter.run.functions.get(call.name) ?? [];
  const found = find(interpreter, call, [ ...known, ...scope.functionsNamed(call.name) ]);

  try {
    return invoke(interpreter, found, call, scope);
  } catch (error) {
    if (!(error instanceof FeelError)) {
      throw error;
    }

    if (call.name === 'assert') {
      throw assertFailure(interpreter, error, call);
    }

    return interpreter.warn('FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${call.name}': ${error.message}`, call);
  }
}

/** A failed assertion fails the evaluation, wherever it stands. */
function assertFailure(interpreter: Interpreter, error: FeelError, place: Place): EvaluationFailure {
  interpreter.warn('ASSERT_FAILURE', error.message, place);

  return new EvaluationFailure(error.message, place, 'assertion');
}

/** Unlike a function called by its name, this one gives no `null` when it fails. */
function callHeld(interpreter: Interpreter, call: CallExpression, holder: Expression, scope: Scope): Value {
  const context = interpreter.expect(interpreter.evaluate(holder, scope), 'context', isContext, holder);
  const held = context.functions.get(call.name);

  return invoke(interpreter, find(interpreter, call, held ? [ held ] : []), call, scope);
}

function find(interpreter: Interpreter, call: CallExpression, functions: FeelFunction[]): FeelFunction {
  const found = functions.find(candidate => accepts(candidate, call.args));

  if (!found) {
    throw interpreter.error('NO_FUNCTION_FOUND', `No function found with name '${call.name}' and ${describe(call.args)}`, call);
  }

  return found;
}

function accepts({ parameters, hasVarArgs }: FeelFunction, args: Arguments): boolean {
  if (args.kind === 'named') {
    return args.values.every(({ name }) => parameters.includes(name));
  }

  const count = args.values.length;

  return parameters.length === count || (hasVarArgs && parameters.length < count);
}

function describe(args: Arguments): string {
  return args.kind === 'named'
    ? `parameters: ${args.values.map(({ name }) => name).join(',')}`
    : `${args.values.length} parameters`;
}

function invoke(interpreter: Interpreter, found: FeelFunction, call: CallExpression, scope: Scope): Value {
  const { run } = interpreter;
  const args = argumentsFor(interpreter, found, call.args, scope);

  args.forEach(arg => countArgument(arg, run.budget));

  const result = found.invoke(args, run);

  if (Array.isArray(result)) {
    run.budget.list(result.length);
  }

  return result;
}

function argumentsFor(interpreter: Interpreter, found: FeelFunction, args: Arguments, scope: Scope): Value[] {
  if (args.kind === 'named') {
    const byName = new Map(args.values.map(({ name, value }) => [ name, value ]));

    return found.parameters.map(name => {
      const value = byName.get(name);

      return value ? interpreter.evaluate(value, scope) : null;
    });
  }

  const values = args.values.map(value => interpreter.evaluate(value, scope));

  return found.hasVarArgs ? gatherVarArgs(values, found.parameters.length - 1) : values;
}

/** Where there is nothing but a list, the list is what is left. */
function gatherVarArgs(values: Value[], count: number): Value[] {
  const rest = values.slice(count);
  const [ only ] = rest;

  return [ ...values.slice(0, count), count === 0 && rest.length === 1 && Array.isArray(only) ? only : rest ];
}

/** A function may go through all of an argument. */
function countArgument(arg: Value, budget: Budget): void {
  if (typeof arg === 'string') {
    budget.text(arg.length);
  } else if (isList(arg)) {
    budget.items(arg.length);
  } else if (isContext(arg)) {
    budget.items(arg.variables.size);
  }
}
