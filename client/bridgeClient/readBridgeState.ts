import type { BridgeState } from '../../bridge/protocol';

/**
 * Reads the payload of BRIDGE_EVENT, which reaches the page untyped and with
 * properties of the Modeler's own.
 *
 * @returns undefined where it is no state of a bridge on this machine
 */
export function readBridgeState(payload: unknown): BridgeState | undefined {
  switch (property(payload, 'kind')) {
    case 'starting':
      return { kind: 'starting' };
    case 'failed':
      return { kind: 'failed', message: text(property(payload, 'message')) ?? 'The bridge failed and gave no reason.' };
    case 'ready':
      return readReady(property(payload, 'address'));
    default:
      return undefined;
  }
}

function readReady(address: unknown): BridgeState | undefined {
  const url = text(property(address, 'url'));
  const token = text(property(address, 'token'));

  return url && token && isLoopback(url) ? { kind: 'ready', address: { url, token } } : undefined;
}

/** The token and the diagram's data must not leave the machine, whoever sends the event. */
function isLoopback(url: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|\[::1\]|localhost):\d{1,5}$/.test(url);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
