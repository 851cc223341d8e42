import type { DebuggerAddress } from '../targets/LocalTarget';

/** One entry of Visual Studio Code's `launch.json`. */
export interface AttachConfiguration {
  name: string;
  type: 'node' | 'debugpy';
  request: 'attach';
  [setting: string]: unknown;
}

/** How Visual Studio Code attaches to a function that waits for a debugger. */
export function attachConfiguration({ language, port }: DebuggerAddress): AttachConfiguration {
  return language === 'node'
    ? { name: 'Attach to local Lambda function', type: 'node', request: 'attach', address: '127.0.0.1', port, continueOnAttach: true, skipFiles: [ '<node_internals>/**' ] }
    : { name: 'Attach to local Lambda function (Python)', type: 'debugpy', request: 'attach', connect: { host: '127.0.0.1', port }, justMyCode: true };
}

/** How to attach, for people. */
export function describeAttaching({ language, port }: DebuggerAddress): string {
  const others = language === 'node' ? `, Chrome (chrome://inspect), or node inspect 127.0.0.1:${port}` : '';

  return `The function waits for a debugger at 127.0.0.1:${port}: attach Visual Studio Code${others}. It has no time-out; cancel the run to stop it.`;
}
