import { EventEmitter } from 'node:events';

import type { BridgeState, MenuCommand } from '../../bridge/protocol';
import { BridgeStateSchema, MenuCommandSchema } from '../../bridge/protocol';
import { readAs } from '../../connector/schema/readShape';

/** Stands in for Electron's app: what the plugin tells the page is read as the page reads it. */
export class StandInApp extends EventEmitter {
  mainWindow: object | null = {};
  readonly told: BridgeState[] = [];

  /** What the plugin's menu asks of the page. */
  readonly commands: MenuCommand[] = [];

  constructor() {
    super();
    this.on('menu:action', (action: string, { type, payload }: { type: string; payload: unknown }) => {
      const state = readAs(BridgeStateSchema, payload);
      const command = readAs(MenuCommandSchema, payload);

      if (action === 'emit-event' && type === 'awsLambdaConnector.menu' && command) {
        this.commands.push(command);
        this.emit('command', command);
      }

      if (action === 'emit-event' && type === 'awsLambdaConnector.bridge' && state) {
        this.told.push(state);
        this.emit('told', state);
      }
    });
  }

  get kinds(): string[] {
    return this.told.map(state => state.kind);
  }

  /** Waits for the next state of a kind that the page is told. */
  next<K extends BridgeState['kind']>(kind: K): Promise<Extract<BridgeState, { kind: K }>> {
    return new Promise(resolve => {
      const listener = (state: BridgeState): void => {
        if (isKind(state, kind)) {
          this.off('told', listener);
          resolve(state);
        }
      };

      this.on('told', listener);
    });
  }
}

function isKind<K extends BridgeState['kind']>(state: BridgeState, kind: K): state is Extract<BridgeState, { kind: K }> {
  return state.kind === kind;
}
