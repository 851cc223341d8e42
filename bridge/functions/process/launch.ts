import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';

/** Where the pipe between the bridge and the process is: after input, output and errors. */
const PIPE = 3;

/**
 * Puts the mark on itself, says so, and becomes the function's program only when
 * the bridge says so: thus no function runs that the bridge's guard does not
 * know, however suddenly the bridge ends.
 */
const LAUNCHER = 'ulimit -m "$1" 2>/dev/null; shift; echo >&3; read -r go <&3 || exit 1; unset go PWD OLDPWD SHLVL; exec "$@"';

/** What is started, and in which surroundings. */
export interface Launch {
  command: string[];
  folder: string;
  environment: Record<string, string>;

  /** See processMark. */
  mark: string;

  /** Whether the program takes its events from the pipe. */
  keepsPipe: boolean;
}

export interface Launched {
  child: ChildProcess;
  outputs: Readable[];
  pipe: Duplex;

  /** Resolves when the process is there and waits; never, where it dies before. */
  born: Promise<void>;

  /** Lets it become the function's program. */
  go: () => void;
}

/** Starts a program as leader of a process group of its own. */
export function launch({ command, folder, environment, mark, keepsPipe }: Launch): Launched {
  const stdio: StdioOptions = [ 'ignore', 'pipe', 'pipe', 'pipe' ];
  const options = { cwd: folder, env: environment, stdio, windowsHide: true };

  if (process.platform === 'win32') {
    const [ program = '', ...args ] = command;

    return { ...parts(spawn(program, args, options)), born: Promise.resolve(), go: () => undefined };
  }

  const script = keepsPipe ? LAUNCHER : `${LAUNCHER} 3>&-`;
  const launched = parts(spawn('/bin/sh', [ '-c', script, 'sh', mark, ...command ], { ...options, detached: true }));
  const { pipe } = launched;

  // a process that is gone is told by its exit
  pipe.on('error', () => undefined);

  return {
    ...launched,
    born: new Promise(resolve => { pipe.once('data', () => resolve()); }),
    go: () => { pipe.write('go\n'); }
  };
}

function parts(child: ChildProcess): Pick<Launched, 'child' | 'outputs' | 'pipe'> {

  // told by what is missing here, or by the exit
  child.on('error', () => undefined);

  // where the system has no more open files, Node makes no pipes at all
  if (!Array.isArray(child.stdio)) {
    throw Object.assign(new Error('No process can be started'), { code: 'EMFILE' });
  }

  const { [PIPE]: pipe } = child.stdio;

  if (child.stdout === null || child.stderr === null || !isDuplex(pipe)) {
    throw new Error('The process of a function has no pipes');
  }

  return { child, outputs: [ child.stdout, child.stderr ], pipe };
}

function isDuplex(stream: Duplex | Readable | object | null | undefined): stream is Duplex {
  return typeof stream === 'object' && stream !== null && 'write' in stream && 'read' in stream;
}
