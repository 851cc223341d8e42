import { builtFile } from './builtFile';

/** The thread of runs. */
export const RUN_THREAD = builtFile('run-thread', 'runs/thread/runThread.ts');
