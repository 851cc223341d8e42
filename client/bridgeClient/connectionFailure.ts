import type { ConnectionState } from './BridgeConnection';
import { bridgeFailure, MEND, type BridgeFailure } from './bridgeFailure';

/** Why nothing can be asked of a bridge that is not ready. */
export function connectionFailure(state: Exclude<ConnectionState, { kind: 'ready' }>): BridgeFailure {
  switch (state.kind) {
    case 'unknown':
      return bridgeFailure('notConnected', `The bridge, which runs the task, is not connected. ${MEND}`);
    case 'starting':
      return bridgeFailure('starting', 'The bridge, which runs the task, is starting.');
    case 'failed':
      return bridgeFailure('failed', `The bridge, which runs the task, failed: ${state.message} ${MEND}`);
  }
}
