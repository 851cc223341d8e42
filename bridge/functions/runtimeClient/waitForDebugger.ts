import type { BridgeLink } from './BridgeLink';

/** Opens the inspector, says so, and waits until a debugger is attached. Throws where it cannot be opened. */
export async function waitForDebugger(port: number, bridge: BridgeLink): Promise<void> {
  const inspector = await import('node:inspector');

  inspector.open(port, '127.0.0.1');

  if (inspector.url() === undefined) {
    throw new Error(`The debugger's port ${port} is taken: end what uses it, or choose another port`);
  }

  bridge.debuggerWaits();
  inspector.waitForDebugger();
}
