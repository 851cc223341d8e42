import { functionsOf } from './references';

import type { FunctionReference } from './references';

export interface BuiltinBeyond extends FunctionReference {

  /** The first engine version that has the function, such as `8.6`. */
  since: string;
}

/** The engine versions that brought the built-in functions which 8.0 and 8.1 do not have. */
export const BUILTIN_VERSIONS: ReadonlyMap<string, string> = new Map([
  [ 'context merge', '8.2' ],
  [ 'last day of month', '8.2' ],
  [ 'random number', '8.2' ],
  [ 'assert', '8.3' ],
  [ 'duplicate values', '8.3' ],
  [ 'get or else', '8.3' ],
  [ 'is empty', '8.6' ],
  [ 'to base64', '8.6' ],
  [ 'trim', '8.6' ],
  [ 'uuid', '8.6' ],
  [ 'partition', '8.7' ],
  [ 'fromAi', '8.8' ],
  [ 'is blank', '8.8' ],
  [ 'from base64', '8.9' ],
  [ 'from json', '8.9' ],
  [ 'to json', '8.9' ]
]);

/**
 * The built-in functions in an expression that an engine of the given version
 * (`8.5`, `8.10.0`) does not have yet.
 */
export function builtinsBeyond(expression: string, engineVersion: string): BuiltinBeyond[] {
  return functionsOf(expression).flatMap(reference => {
    const since = BUILTIN_VERSIONS.get(reference.name);

    return since && isBefore(engineVersion, since) ? [ { ...reference, since } ] : [];
  });
}

function isBefore(version: string, other: string): boolean {
  const [ major = 0, minor = 0 ] = version.split('.').map(Number);
  const [ otherMajor = 0, otherMinor = 0 ] = other.split('.').map(Number);

  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
