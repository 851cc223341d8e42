import type { BridgeProcess } from './BridgeProcess';

const PATIENCE_MS = 3000;

/** Asks a process to end, so that it can end its own children, and insists after a while. */
export function endProcess(process: BridgeProcess): void {
  const timer = setTimeout(() => process.kill(true), PATIENCE_MS);

  process.onExit(() => clearTimeout(timer));
  process.kill(false);
}
