import type { JsonValue } from './json/JsonValue';

/**
 * A function that the caller of `evaluate` brings along, such as the
 * connector's `bpmnError`. Its arguments keep their FEEL type beside their
 * JSON form, because a duration and a string look alike in JSON.
 */
export interface NativeFunction {
  /** The allowed parameter lists; a call with another number of arguments finds no such function. */
  signatures: string[][];
  invoke(args: NativeArgument[]): NativeResult;
}

export interface NativeArgument {
  /** FEEL type name: `string`, `number`, `context`, `days and time duration`, `null`, … */
  type: string;
  value: JsonValue;
}

export type NativeResult =
  | { kind: 'value'; value: JsonValue }
  | { kind: 'duration'; iso: string }
  /** The evaluation as a whole fails with this message. */
  | { kind: 'failure'; message: string };
