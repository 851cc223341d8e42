import type { FeelFunction } from './FeelFunction';
import type { Value } from './value';

/** A context's entries in their order. As in the engine, functions are kept apart: they are called, not read. */
export class FeelContext {

  readonly functions = new Map<string, FeelFunction>();

  constructor(readonly variables: Map<string, Value> = new Map()) {}
}
