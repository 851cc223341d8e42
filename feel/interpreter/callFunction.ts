import { FeelContext, FeelError } from '../values/value';
import { FunctionFailure } from '../run/errors';
import { isContext } from '../values/guards';
import { isError, orNull } from './Evaluator';

import type { Arguments, Call, Expression, Place } from '../syntax/ast';
import type { Budget } from '../run/Budget';
import type { Evaluator } from './Evaluator';
import type { FeelFunction, Result, Value } from '../values/value';
import type { Scope } from './Scope';

type CallExpression = Call & Place;

/** `name(…)`, or `context.name(…)` for a function in a context. */
export function callFunction(evaluator: Evaluator, call: CallExpression, scope: Scope): Result {
  return call.holder ? callHeld(evaluator, call, call.holder, scope) : orNull(callNamed(evaluator, call, scope));
}

function callNamed(evaluator: Evaluator, call: CallExpression, scope: Scope): Result {
  const fits = (candidate: FeelFunction) => accepts(candidate, call.args);
  const found = evaluator.functions.find(call.name, fits) ?? scope.findFunction(call.name, fits);

  if (!found) {
    return notFound(evaluator, call);
  }

  const result = invoke(evaluator, found, call, scope);

  if (!isError(result) || result.isFatal) {
    return result;
  }

  // a failed assertion fails the evaluation, wherever it stands
  return call.name === 'assert'
    ? evaluator.error('ASSERT_FAILURE', () => result.message, call)
    : evaluator.warn('FUNCTION_INVOCATION_FAILURE', () => `Failed to invoke function '${call.name}': ${result.message}`, call);
}

/** Unlike a function called by its name, this one gives no `null` when it fails. */
function callHeld(evaluator: Evaluator, call: CallExpression, holder: Expression, scope: Scope): Result {
  const context = evaluator.expect(evaluator.evaluate(holder, scope), 'context', isContext, holder);

  if (!(context instanceof FeelContext)) {
    return context;
  }

  const found = context.functions.get(call.name)?.find(candidate => accepts(candidate, call.args));

  return found ? invoke(evaluator, found, call, scope) : notFound(evaluator, call);
}

function notFound(evaluator: Evaluator, call: CallExpression): FeelError {
  return evaluator.error('NO_FUNCTION_FOUND', () => `No function found with name '${call.name}' and ${describe(call.args)}`, call);
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

function invoke(evaluator: Evaluator, found: FeelFunction, call: CallExpression, scope: Scope): Result {
  const { run } = evaluator;
  const results = resultsFor(evaluator, found, call.args, scope);
  const values: Value[] = [];

  for (const result of results) {
    if (isError(result)) {
      return results.find(other => isError(other) && other.isFatal) ?? result;
    }

    values.push(result);
    countArgument(result, run.budget);
  }

  const result = invokeSafely(found, found.hasVarArgs && call.args.kind === 'positional' ? gatherVarArgs(values, found.parameters.length - 1) : values, evaluator);

  if (Array.isArray(result)) {
    run.budget.list(result.length);
    run.budget.made(result.length);
  }

  return result;
}

function invokeSafely(found: FeelFunction, values: Value[], { run }: Evaluator): Result {
  try {
    return found.invoke(values, run);
  } catch (error) {
    if (error instanceof FunctionFailure) {
      return new FeelError(error.message);
    }

    throw error;
  }
}

function resultsFor(evaluator: Evaluator, found: FeelFunction, args: Arguments, scope: Scope): Result[] {
  if (args.kind === 'positional') {
    return args.values.map(value => evaluator.evaluate(value, scope));
  }

  const byName = new Map(args.values.map(({ name, value }) => [ name, value ]));

  return found.parameters.map(name => {
    const value = byName.get(name);

    return value ? evaluator.evaluate(value, scope) : null;
  });
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
    budget.characters(arg.length);
  } else if (Array.isArray(arg)) {
    budget.items(arg.length);
  } else if (arg instanceof FeelContext) {
    budget.spend(arg.variables.size);
  }
}
