import type { JsonValue } from '../../feel/reading';
import { ownEntry } from '../jsonValues';
import { isJsonObject } from '../../feel/reading';

/** Frames of what runs a function: Node itself, Lambda's runtime, and the client of its Runtime API. */
const RUNTIME = /node:internal|\(node:|at node:|\/var\/runtime\/|\/var\/lang\/|function-runtime\.js|runtimeClient\/|<frozen importlib|awslambdaric|com\.amazonaws\.services\.lambda\.runtime|lambdainternal|jdk\.internal\.reflect|java\.base\//;

/**
 * The stack trace of a function that failed, as its answer has it, without the
 * frames of the runtime: the function's own, from where it failed outwards.
 * Node names it `trace`, Python `stackTrace`, Java `stackTrace`.
 *
 * @returns undefined where the answer has none
 */
export function ownFrames(payload: JsonValue): string[] | undefined {
  const trace = isJsonObject(payload) ? ownEntry(payload, 'trace') ?? ownEntry(payload, 'stackTrace') : undefined;
  const lines = Array.isArray(trace) ? trace.filter(line => typeof line === 'string') : [];

  return lines.length > 0 ? lines.filter(line => !RUNTIME.test(line)).map(line => line.trimEnd()) : undefined;
}
