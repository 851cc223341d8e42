import type { Command } from '../arguments/Command';
import { CHECK } from './check';
import { COMPLETION } from './completion';
import { EVAL } from './eval';
import { EXPORT_CPT } from './exportCpt';
import { RUN } from './run';
import { SERVE } from './serve';
import { TEST } from './test';

/** A command, and how to read it: only when it is called, for each start counts. */
export interface CallableCommand extends Command {
  load: () => Promise<{ default: (args: string[]) => Promise<number> }>;
}

/** Every command, in the order of the help. A new one is told here, in a file beside this one and in `commands/`. */
export const COMMANDS: readonly CallableCommand[] = [
  { ...RUN, load: () => import('../commands/run') },
  { ...CHECK, load: () => import('../commands/check') },
  { ...TEST, load: () => import('../commands/test') },
  { ...EVAL, load: () => import('../commands/eval') },
  { ...EXPORT_CPT, load: () => import('../commands/exportCpt') },
  { ...SERVE, load: () => import('../commands/serve') },
  { ...COMPLETION, load: () => import('../commands/completion') }
];
