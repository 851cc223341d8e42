export { builtinsBeyond } from './builtinVersions';
export { evaluate } from './evaluate';
export { formatJson, isJsonObject, parseJson } from './json';
export { functionsOf, variablesOf } from './references';
export { parseFeel } from './parse';

export type { BuiltinBeyond } from './builtinVersions';
export { WARNING_CODES } from './interpreter/Warnings';
export type { Dialect, Evaluation, EvaluateOptions, FeelWarning, Limits } from './evaluate';
export type { FunctionReference, VariableReference } from './references';
export type { JsonObject, JsonValue, ParsedJson } from './json';
export type { NativeArgument, NativeFunction, NativeResult } from './nativeFunction';
export type { ParsedFeel } from './parse';
