/** @jsxRuntime classic */
/** @jsx React.createElement */
import * as React from 'camunda-modeler-plugin-helpers/vendor/react';

import { BRIDGE_EVENT, BridgeStateSchema, MENU_EVENT, MenuCommandSchema } from '../../bridge/protocol';
import { readAs } from '../../connector/schema/readShape';
import { BridgeClient } from '../bridgeClient/BridgeClient';
import type { BridgeConnection } from '../bridgeClient/BridgeConnection';
import { modelerFill } from './modelerFill';
import type { ModelerServices } from './ModelerServices';
import { configureBridge } from './settings/configureBridge';
import { OwnSettings } from './settings/OwnSettings';
import type { PluginSettings } from './settings/PluginSettings';
import { StatusItem } from './status/StatusItem';
import { testConnection } from './status/testConnection';

/**
 * The component by which the plugin takes part in the Modeler's window: it
 * takes the bridge's address and token from the main process, gives the bridge
 * the user's settings, carries out the plugin's menu, and shows in the status
 * bar how the bridge is.
 *
 * Main says the state when the page is ready, at every change, and again
 * whenever the Modeler rebuilds its menu, so a component that mounts late
 * learns it too.
 */
export function lambdaExtension(connection: BridgeConnection, settings: PluginSettings) {
  const client = new BridgeClient(connection);
  let own: OwnSettings | undefined;

  return function LambdaExtension(modeler: ModelerServices): React.ReactNode {
    const { subscribe, displayNotification, triggerAction } = modeler;
    const source = modeler.settings ?? (own ??= new OwnSettings(modeler.config));
    const Fill = modelerFill();

    const notify = (type: 'success' | 'warning' | 'info', title: string, content: string): unknown =>
      displayNotification({ type, title, content, duration: 10000 });

    React.useEffect(() => {
      const subscriptions = [
        subscribe(BRIDGE_EVENT, event => {
          const state = readAs(BridgeStateSchema, event);

          if (state) {
            connection.set(state);
          }
        }),
        subscribe(MENU_EVENT, async event => {
          const command = readAs(MenuCommandSchema, event);

          if (command?.kind === 'notice') {
            notify('info', command.title, command.message);
          } else if (command) {
            const { works, message } = await testConnection(client);

            notify(works ? 'success' : 'warning', 'AWS Lambda bridge', message);
          }
        })
      ];

      return () => subscriptions.forEach(subscription => subscription.cancel());
    }, [ subscribe ]);

    React.useEffect(() => settings.follow(source), [ source ]);

    // once, however often the Modeler hands over its services
    React.useEffect(() => configureBridge(client, connection, settings,
      message => notify('warning', 'The AWS Lambda bridge does not have your settings', message)), []);

    return Fill ? (
      <Fill slot="status-bar__app" group="9_aws_lambda">
        <StatusItem
          connection={ connection }
          client={ client }
          settings={ source === own ? own : () => triggerAction('settings-open') }
        />
      </Fill>
    ) : null;
  };
}
