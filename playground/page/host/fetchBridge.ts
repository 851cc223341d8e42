import { BridgeStateSchema, type BridgeState } from '../../../bridge/protocol';
import { readAs } from '../../../connector/schema/readShape';

/** Asks the playground's server where the bridge is, in place of the Modeler's main process. */
export async function fetchBridge(): Promise<BridgeState> {
  try {
    const response = await fetch('/bridge', { method: 'POST' });

    return readAs(BridgeStateSchema, await response.json()) ?? { kind: 'starting' };
  } catch (error) {
    return {
      kind: 'failed',
      message: `The playground's server does not answer (${error instanceof Error ? error.message : error}). Start it again with npm start.`
    };
  }
}
