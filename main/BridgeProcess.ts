import { once } from 'node:events';
import { fork } from 'node:child_process';
import type { Readable } from 'node:stream';

/** The bridge's process, whichever way it was started. */
export interface BridgeProcess {

  /** What it writes for people, such as the reason why it failed. */
  readonly stderr: Readable | null;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;

  /** Asks it to end; with `force`, ends it. */
  kill(force: boolean): void;
}

/** Starts a script in a process of its own: in Electron a utility process, in plain Node a child process. */
export async function startProcess(file: string, args: string[]): Promise<BridgeProcess> {
  return process.versions.electron === undefined ? startChild(file, args) : startUtility(file, args);
}

async function startUtility(file: string, args: string[]): Promise<BridgeProcess> {
  const { utilityProcess } = await import('electron');
  const child = utilityProcess.fork(file, args, { serviceName: 'AWS Lambda bridge', stdio: [ 'ignore', 'ignore', 'pipe' ] });

  return {
    stderr: child.stderr,
    onMessage: listener => child.on('message', listener),
    onExit: listener => child.on('exit', listener),
    kill: force => force && child.pid !== undefined ? process.kill(child.pid, 'SIGKILL') : child.kill()
  };
}

async function startChild(file: string, args: string[]): Promise<BridgeProcess> {
  const child = fork(file, args, {
    stdio: [ 'ignore', 'ignore', 'pipe', 'ipc' ]
  });

  await once(child, 'spawn');

  return {
    stderr: child.stderr,
    onMessage: listener => child.on('message', listener),

    // not `exit`, which may come before the last of stderr
    onExit: listener => child.on('close', listener),
    kill: force => child.kill(force ? 'SIGKILL' : 'SIGTERM')
  };
}
