import type { BridgeAddress } from '../bridge/protocol';

/** What the bridge's process says of itself. */
export type BridgeMessage =
  | { kind: 'ready'; address: BridgeAddress }
  | { kind: 'failed'; message: string };

/** Reads a message of the bridge's process; undefined where it is none that we know. */
export function readBridgeMessage(message: unknown): BridgeMessage | undefined {
  switch (property(message, 'kind')) {
    case 'ready':
      return readReady(property(message, 'address'));
    case 'failed':
      return { kind: 'failed', message: String(property(message, 'message')) };
    default:
      return undefined;
  }
}

function readReady(address: unknown): BridgeMessage | undefined {
  const url = property(address, 'url');
  const token = property(address, 'token');

  return typeof url === 'string' && typeof token === 'string' ? { kind: 'ready', address: { url, token } } : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
