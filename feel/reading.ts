/**
 * The light door into `feel/`: reads JSON and FEEL and evaluates nothing, so
 * that what the Modeler's window loads at first may come in here.
 */
export { contextKeysOf } from './contextKeys';
export { firstJsonText } from './json/firstJson';
export { formatJson, isJsonObject, JsonDouble } from './json/JsonValue';
export { MAX_NESTING, parseJson, parseJsonInput, parseJsonWith } from './json/parseJson';
export { parseFeel } from './parse';
export { placedReferencesOf } from './placedReferences';
export { hasPoints, pointsIn, readPoints, toPlainJson, withPoints } from './json/points';
export { functionsOf, stringsOf, variablesOf } from './references';
export { WARNING_CODES } from './run/Warnings';
export { unescape } from './syntax/unescape';

export type { JsonInput, JsonInputObject, JsonObject, JsonValue } from './json/JsonValue';
export type { ParsedJson } from './json/parseJson';
export type { ParsedFeel } from './parse';
export type { PlacedReference } from './placedReferences';
export type { JsonPlace } from './json/points';
export type { FunctionReference, VariableReference } from './references';
