import { BridgeClient } from './BridgeClient';
import type { BridgeConnection } from './BridgeConnection';

/** The didi module that gives a modeler the page's connection to the bridge. */
export function bridgeModule(connection: BridgeConnection): Record<string, unknown> {
  return {
    lambdaBridgeConnection: [ 'value', connection ],
    lambdaBridgeClient: [ 'type', BridgeClient ]
  };
}
