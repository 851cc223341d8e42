import type { useEffect as ReactEffect } from 'react';

import { BRIDGE_EVENT } from '../../bridge/protocol';
import type { BridgeConnection } from '../bridgeClient/BridgeConnection';
import { readBridgeState } from '../bridgeClient/readBridgeState';

/** What the Modeler hands to an extension's component, as far as used here. */
export interface ExtensionProps {

  /** Listens to an event of the Modeler's window; what it gives back ends that. */
  subscribe(type: string, listener: (event: unknown) => void): { cancel(): void };
}

/**
 * The component by which the Modeler's main process hands over the bridge's
 * address and token. It draws nothing.
 *
 * Main says the state when the page is ready, at every change, and again
 * whenever the Modeler rebuilds its menu, so a component that mounts late
 * learns it too.
 */
export function bridgeExtension(connection: BridgeConnection, useEffect: typeof ReactEffect) {
  return function LambdaBridgeExtension({ subscribe }: ExtensionProps): null {
    useEffect(() => {
      const subscription = subscribe(BRIDGE_EVENT, event => {
        const state = readBridgeState(event);

        if (state) {
          connection.set(state);
        }
      });

      return () => subscription.cancel();
    }, [ subscribe ]);

    return null;
  };
}
