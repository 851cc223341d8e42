export { evaluate } from './evaluate';
export { firstJsonText } from './firstJson';
export { Budget, DEFAULT_LIMITS } from './run/Budget';
export { formatJson, isJsonObject, JsonDouble, parseJson, parseJsonInput, toPlainJson } from './json';
export { functionsOf, variablesOf } from './references';
export { parseFeel } from './parse';
export { pointsIn, withPoints } from './points';
export type { JsonPlace } from './points';
export { unescape } from './syntax/unescape';

export { WARNING_CODES } from './run/Warnings';
export type { Dialect, EngineEvaluated, Evaluation, EvaluationFailed, EvaluateOptions, FeelWarning } from './evaluate';
export type { Limits } from './run/Budget';
export type { FunctionReference, VariableReference } from './references';
export type { JsonInput, JsonInputObject, JsonObject, JsonValue, ParsedJson } from './json';
export type { NativeArgument, NativeFunction, NativeResult } from './nativeFunction';
export type { ParsedFeel } from './parse';
