/** @jsxRuntime classic */
/** @jsx React.createElement */
/** @jsxFrag React.Fragment */
import Fill from 'camunda-modeler-plugin-helpers/components/Fill';
import * as React from 'camunda-modeler-plugin-helpers/vendor/react';

import { BRIDGE_EVENT, BridgeStateSchema, MENU_EVENT, MenuCommandSchema } from '../../bridge/protocol';
import { readAs } from '../../connector/schema/readShape';
import { BridgeClient } from '../bridgeClient/BridgeClient';
import type { BridgeConnection } from '../bridgeClient/BridgeConnection';
import { HOME_TAB, type Home } from '../home/Home';
import { HomeTab } from '../home/HomeTab';
import { useChanges } from '../listeners/useChanges';
import type { ModelerServices, ShownNotification } from './ModelerServices';
import { configureBridge } from './settings/configureBridge';
import { FunctionsFolderCheck } from './settings/FunctionsFolderCheck';
import type { PluginSettings } from './settings/PluginSettings';
import { settingKey } from './settings/settingsGroup';
import { followTab } from './followTab';
import { BridgePanel } from './status/BridgePanel';
import { StatusItem } from './status/StatusItem';
import { testConnection } from './status/testConnection';

/**
 * The component by which the plugin takes part in the Modeler's window: it
 * takes the bridge's address and token from the main process, gives the bridge
 * the user's settings, carries out the plugin's menu, shows in the status bar
 * how the bridge is, and has a tab in the bottom panel.
 *
 * Main says the state when the page is ready, at every change, and again
 * whenever the Modeler rebuilds its menu, so a component that mounts late
 * learns it too.
 */
export function lambdaExtension(connection: BridgeConnection, settings: PluginSettings, home: Home) {
  const client = new BridgeClient(connection);
  const folder = new FunctionsFolderCheck(client);

  // one element for ever: the Modeler makes a tab anew for another
  const tab = <HomeTab home={ home } />;

  return function LambdaExtension(
    { subscribe, displayNotification, triggerAction, settings: source }: ModelerServices
  ): React.ReactNode {
    const [ isOpen, setOpen ] = React.useState(false);
    const { modeler } = useChanges(home);

    const notify = (type: 'success' | 'warning' | 'info', title: string, content: string): ShownNotification =>
      displayNotification({ type, title, content, duration: 10000 });

    React.useEffect(() => {
      const subscriptions = [
        subscribe(BRIDGE_EVENT, event => {
          const state = readAs(BridgeStateSchema, event);

          if (state) {
            connection.set(state);
          }
        }),
        ...followTab(subscribe, path => home.showsFile(path)),
        subscribe(MENU_EVENT, event => {
          const command = readAs(MenuCommandSchema, event);

          if (command?.kind === 'notice') {
            notify('info', command.title, command.message);
          } else if (command) {
            void testConnection(client).then(({ works, message }) => notify(works ? 'success' : 'warning', 'AWS Lambda bridge', message));
          }
        })
      ];

      return () => subscriptions.forEach(subscription => subscription.cancel());
    }, [ subscribe ]);

    React.useEffect(() => settings.follow(source), [ source ]);
    React.useEffect(() => home.offer(() => triggerAction('open-panel', { tab: HOME_TAB })), [ triggerAction ]);

    // once, however often the Modeler hands over its services
    React.useEffect(() => configureBridge(client, connection, settings, folder, (what, message) => notify('warning', what, message)), []);

    return (
      <>
        <Fill slot="status-bar__app" group="9_aws_lambda">
          <StatusItem connection={ connection } folder={ folder } onClick={ () => setOpen(true) } />
        </Fill>
        { isOpen && (

          // not in the status bar, whose rules for what is in it would hold for the dialog
          <BridgePanel
            connection={ connection }
            client={ client }
            folder={ folder }
            onSettings={ () => triggerAction('settings-open', { scrollToEntry: settingKey('defaultTarget') }) }
            onClose={ () => setOpen(false) }
          />
        ) }
        { modeler && <Fill slot="bottom-panel" id={ HOME_TAB } label="AWS Lambda" priority={ 5 }>{ tab }</Fill> }
      </>
    );
  };
}
