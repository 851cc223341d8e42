import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

import { functionEnvironment } from './functionEnvironment';
import type { FunctionSurroundings } from './functionEnvironment';
import type { LocalFunction } from '../discovery/LocalFunction';

/** With what Node functions are run. */
export interface NodeRuntime {

  /** Path of Node, or of an Electron that can be Node. */
  execPath: string;

  /** Path of the built runtime client (`dist/function-runtime.js`). */
  runtimeClient: string;
}

export type FunctionChild = ChildProcessByStdio<null, Readable, Readable>;

/** Starts the process of a function, as leader of a process group of its own. */
export function spawnFunction(fn: LocalFunction, node: NodeRuntime, surroundings: FunctionSurroundings): FunctionChild {
  const [ command, ...args ] = commandLine(fn, node, surroundings.memoryMb);

  return spawn(command, args, {
    cwd: fn.taskRoot,
    env: functionEnvironment(fn, surroundings),
    detached: process.platform !== 'win32',
    stdio: [ 'ignore', 'pipe', 'pipe' ],
    windowsHide: true
  });
}

function commandLine(fn: LocalFunction, node: NodeRuntime, memoryMb: number): [ string, ...string[] ] {
  return fn.kind === 'bootstrap'
    ? [ fn.file ]
    : [ node.execPath, `--max-old-space-size=${memoryMb}`, node.runtimeClient ];
}
