import type { RunOutcome, RunRequest } from '../connector/run/report';
import type { RunProgress } from '../connector/run/RunEvent';
import { Bridge } from './Bridge';
import type { BridgeOptions } from './Bridge';
import type { AccessKeys } from './invokeApi/accessKeys';
import type { BridgeAddress } from './protocol';

export type { BridgeOptions } from './Bridge';

/** A bridge that listens. */
export interface RunningBridge {
  address: BridgeAddress;

  /** Sign calls of the Invoke API, which is found at the same url, where it was asked for. */
  accessKeys?: AccessKeys;

  /** Runs a task, without a request over HTTP. */
  run(request: RunRequest, signal: AbortSignal, onProgress?: (event: RunProgress) => void): Promise<RunOutcome>;

  /** Ends everything: connections, runs, functions. */
  close(): Promise<void>;
}

/** Starts a bridge in this process. Rejects where its port is taken. */
export async function startBridge(options: BridgeOptions = {}): Promise<RunningBridge> {
  const bridge = new Bridge(options);
  const address = await bridge.listen();

  return {
    address,
    accessKeys: bridge.keys,
    run: async (request, signal, onProgress) => (await bridge.workshop()).runner.run(request, signal, onProgress),
    close: () => bridge.close()
  };
}
