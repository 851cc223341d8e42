import type * as parts from '../wide/index';

/** What is loaded when it is first wanted. */
export type WideParts = typeof parts;

let ready: WideParts | undefined;

/** The parts of the client that are not needed from the start, where they are there already. */
export function readyWideParts(): WideParts | undefined {
  return ready;
}

/** Loads the parts of the client that are not needed from the start. */
export async function loadWideParts(): Promise<WideParts> {
  ready = await import(/* webpackChunkName: "wide" */ '../wide/index');

  return ready;
}
