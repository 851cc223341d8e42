import type { LocalFunction } from '../discovery/LocalFunction';

/** With what Node functions are run. */
export interface NodeRuntime {

  /** Path of Node, or of an Electron that can be Node. */
  execPath: string;

  /** Path of the built runtime client (`dist/function-runtime.js`). */
  runtimeClient: string;
}

/** What is started to run a function: a program and its arguments. */
export function commandLine(fn: LocalFunction, node: NodeRuntime, memoryMb: number): string[] {
  return fn.kind === 'node'
    ? [ node.execPath, `--max-old-space-size=${memoryMb}`, node.runtimeClient ]
    : [ fn.file ];
}
