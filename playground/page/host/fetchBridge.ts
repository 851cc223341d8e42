import type { BridgeState } from '../../../bridge/protocol';
import { isRecord } from './storage';

/** Asks the playground's server where the bridge is, in place of the Modeler's main process. */
export async function fetchBridge(): Promise<BridgeState> {
  try {
    const response = await fetch('/bridge', { method: 'POST' });

    return readBridgeState(await response.json());
  } catch (error) {
    return {
      kind: 'failed',
      message: `The playground's server does not answer (${error instanceof Error ? error.message : error}). Start it again with npm start.`
    };
  }
}

function readBridgeState(value: unknown): BridgeState {
  if (isRecord(value) && value.kind === 'ready' && isRecord(value.address)) {
    const { url, token } = value.address;

    if (typeof url === 'string' && typeof token === 'string') {
      return { kind: 'ready', address: { url, token } };
    }
  }

  if (isRecord(value) && value.kind === 'failed' && typeof value.message === 'string') {
    return { kind: 'failed', message: value.message };
  }

  return { kind: 'starting' };
}
