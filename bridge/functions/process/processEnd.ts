import type { CallOutcome } from './ProcessCall';

/** How a process ended, in Lambda's words. */
export function exitReason(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal !== null) {
    return `Runtime exited with error: signal: ${signal === 'SIGKILL' ? 'killed' : signal}`;
  }

  return code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: exit status ${code}`;
}

/** What a shell ends with when it cannot run a program: not executable, not found. */
const NOT_RUN = [ 126, 127 ];

/** Why the program of a function was not even run, where the shell that starts it says so. */
export function launchFailure(code: number | null, output: string): CallOutcome | undefined {
  const [ , reason ] = /^\S*sh: (?:line )?(?:\d+: )?(?:exec: )?(.*)$/m.exec(output) ?? [];

  return code !== null && NOT_RUN.includes(code) && reason !== undefined ? { kind: 'notStarted', reason } : undefined;
}
