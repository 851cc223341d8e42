/** The door to the engine, and all that the light one, `reading`, gives. */
export * from './reading';

export { base64Of } from './builtins/base64';
export { evaluate } from './evaluate';
export { Budget, DEFAULT_LIMITS } from './run/Budget';

export type { Dialect, EngineEvaluated, Evaluation, EvaluationFailed, EvaluateOptions, FeelWarning } from './evaluate';
export type { NativeArgument, NativeFunction, NativeResult } from './nativeFunction';
export type { Limits } from './run/Budget';
