import { BridgeClient } from './BridgeClient';
import type { BridgeConnection } from './BridgeConnection';
import { SecretNames } from './SecretNames';

/** The didi module that gives a modeler the page's connection to the bridge. */
export function bridgeModule(connection: BridgeConnection): Record<string, unknown> {
  return {
    lambdaBridgeConnection: [ 'value', connection ],
    lambdaBridgeClient: [ 'type', BridgeClient ],
    lambdaSecretNames: [ 'type', SecretNames ]
  };
}

declare module 'bpmn-js-properties-panel' {
  interface PanelServices {
    lambdaBridgeClient: BridgeClient;
    lambdaSecretNames: SecretNames;
  }
}
