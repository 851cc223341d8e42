import type { ReactNode } from 'react';

import type { ExtensionProps } from '../host/ExtensionProps';
import type { Playground } from '../Playground';

/** Draws the plugins' components with what the Modeler gives them. */
export function ClientExtensions({ playground }: { playground: Playground }): ReactNode {
  const props: ExtensionProps = {
    subscribe: playground.events.subscribe,
    triggerAction: playground.triggerAction,
    config: playground.config,
    settings: playground.settings,
    displayNotification: playground.notifications.display,
    log: playground.log
  };

  return playground.plugins.extensions.map((Extension, index) => <Extension key={ index } { ...props } />);
}
