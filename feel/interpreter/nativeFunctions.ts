import { EvaluationFailure, FunctionFailure } from '../run/errors';
import { FeelFunction, typeNameOf } from '../values/value';
import { fromJson } from '../values/fromJson';
import { parseDuration } from '../temporal/parseDuration';
import { toJson } from '../values/toJson';

import type { FunctionSource } from './Scope';
import type { NativeArgument, NativeFunction, NativeResult } from '../nativeFunction';
import type { Run } from '../run/Run';
import type { Value } from '../values/value';

/** The built-in functions and those that the caller brings; as in the engine, the built-in ones come first. */
export function nativeFunctions(
  natives: Record<string, NativeFunction>, builtins: ReadonlyMap<string, FeelFunction[]>
): FunctionSource {
  return {
    find(name, fits) {
      const native = Object.hasOwn(natives, name) ? natives[name] : undefined;

      return builtins.get(name)?.find(fits) ?? (native && overloadsOf(native).find(fits));
    }
  };
}

function overloadsOf(native: NativeFunction): FeelFunction[] {
  return native.signatures.map(parameters => new FeelFunction(parameters, (args, run) => invoke(native, args, run)));
}

function invoke(native: NativeFunction, args: Value[], run: Run): Value {
  return valueOf(native.invoke(args.map(arg => argumentOf(arg, run))), run);
}

/** As the connector runtime takes it. */
function argumentOf(arg: Value, run: Run): NativeArgument {
  return { type: typeNameOf(arg), value: toJson(arg, run.budget, { dialect: 'connector', withRegions: false }) };
}

function valueOf(result: NativeResult, run: Run): Value {
  switch (result.kind) {
    case 'value': return fromJson(result.value, run.budget);
    case 'duration': return durationOf(result.iso);
    case 'failure': throw new EvaluationFailure(result.message);
  }
}

function durationOf(iso: string): Value {
  const duration = parseDuration(iso);

  if (!duration) {
    throw new FunctionFailure(`Failed to parse duration from '${iso}'`);
  }

  return duration;
}
