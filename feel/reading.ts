/**
 * The light door into `feel/`: reads JSON and FEEL and evaluates nothing, so
 * that what the Modeler's window loads at first may come in here.
 */
export { contextKeysOf } from './contextKeys';
export { firstJsonText } from './json/firstJson';
export { formatJson, hasPoints, isJsonObject, JsonDouble, MAX_NESTING, parseJson, parseJsonInput, parseJsonWith, toPlainJson } from './json/json';
export { parseFeel } from './parse';
export { placedReferencesOf } from './placedReferences';
export { pointsIn, readPoints, withPoints } from './json/points';
export { functionsOf, stringsOf, variablesOf } from './references';
export { WARNING_CODES } from './run/Warnings';
export { unescape } from './syntax/unescape';

export type { JsonInput, JsonInputObject, JsonObject, JsonValue, ParsedJson } from './json/json';
export type { ParsedFeel } from './parse';
export type { PlacedReference } from './placedReferences';
export type { JsonPlace } from './json/points';
export type { FunctionReference, VariableReference } from './references';
