import type { LocalFunction } from '../discovery/LocalFunction';
import { pythonCommand } from './python';

/** With what Node functions are run. */
export interface NodeRuntime {

  /** Path of Node, or of an Electron that can be Node. */
  execPath: string;

  /** Path of the built runtime client (`dist/function-runtime.js`). */
  runtimeClient: string;
}

/**
 * What is started to run a function: a program and its arguments.
 *
 * @param debugPort where it waits for a debugger before it runs the function
 */
export function commandLine(
  fn: LocalFunction, { execPath, runtimeClient }: NodeRuntime, memoryMb: number, debugPort?: number
): string[] {
  switch (fn.kind) {
    case 'node':
      return [
        execPath,
        `--max-old-space-size=${memoryMb}`,
        ...(fn.hasSourceMap ? [ '--enable-source-maps' ] : []),
        runtimeClient,
        ...(debugPort === undefined ? [] : [ `--debug=${debugPort}` ])
      ];
    case 'python':
      return pythonCommand(fn.interpreter ?? 'python3', fn.handler, debugPort);
    case 'bootstrap':
      return [ fn.file ];
  }
}
