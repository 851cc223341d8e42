import type { MenuCommand } from '../../bridge/protocol';

/** Reads the payload of MENU_EVENT; undefined where it is no command that we know. */
export function readMenuCommand(payload: unknown): MenuCommand | undefined {
  switch (property(payload, 'kind')) {
    case 'testConnection':
      return { kind: 'testConnection' };
    case 'notice':
      return { kind: 'notice', title: String(property(payload, 'title')), message: String(property(payload, 'message')) };
    default:
      return undefined;
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
