import type { LocalFunction } from '../discovery/LocalFunction';
import { hasDebugpy } from './python';

/** A function cannot be debugged here; the message says why, and what to do. */
export class NotDebuggable extends Error {}

/** Throws NotDebuggable where no debugger can be attached to a function of that kind. */
export async function checkDebugger({ name, kind, runtime, interpreter = 'python3', taskRoot }: LocalFunction): Promise<void> {
  if (kind === 'bootstrap') {
    throw new NotDebuggable(`The function ${name} (${runtime}) is a program of its own: attach your language's debugger to it yourself. Node and Python functions are debugged from here.`);
  }

  if (kind === 'python' && !await hasDebugpy(interpreter, taskRoot)) {
    throw new NotDebuggable(`The function ${name} is debugged with debugpy, which ${interpreter} does not have. Install it: ${interpreter} -m pip install debugpy`);
  }
}
