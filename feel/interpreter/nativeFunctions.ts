import { EvaluationFailure, FeelError } from './errors';
import { FeelFunction } from '../values/FeelFunction';
import { fromJson } from '../values/fromJson';
import { parseDuration } from '../temporal/parseTemporal';
import { toJson } from '../values/toJson';
import { typeNameOf } from '../values/value';

import type { FunctionSource } from './Scope';
import type { NativeArgument, NativeFunction, NativeResult } from '../nativeFunction';
import type { Run } from './Run';
import type { Value } from '../values/value';

/** The built-in functions and those that the caller brings; as in the engine, the built-in ones come first. */
export function nativeFunctions(natives: Record<string, NativeFunction>, builtins: FunctionSource): FunctionSource {
  return {
    get(name) {
      const native = Object.hasOwn(natives, name) ? natives[name] : undefined;

      return [ ...builtins.get(name) ?? [], ...native ? overloadsOf(native) : [] ];
    }
  };
}

function overloadsOf(native: NativeFunction): FeelFunction[] {
  return native.signatures.map(parameters => new FeelFunction(parameters, (args, run) => invoke(native, args, run)));
}

function invoke(native: NativeFunction, args: Value[], run: Run): Value {
  return valueOf(native.invoke(args.map(arg => argumentOf(arg, run))));
}

/** As the connector runtime takes it. */
function argumentOf(arg: Value, run: Run): NativeArgument {
  return { type: typeNameOf(arg), value: toJson(arg, run.budget, { dialect: 'connector', withRegions: false }) };
}

function valueOf(result: NativeResult): Value {
  switch (result.kind) {
    case 'value': return fromJson(result.value);
    case 'duration': return durationOf(result.iso);
    case 'failure': throw new EvaluationFailure(result.message);
  }
}

function durationOf(iso: string): Value {
  const duration = parseDuration(iso);

  if (!duration) {
    throw new FeelError(`Failed to parse duration from '${iso}'`);
  }

  return duration;
}
