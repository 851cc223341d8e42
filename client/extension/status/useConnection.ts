import { useEffect, useState } from 'camunda-modeler-plugin-helpers/vendor/react';

import type { BridgeConnection, ConnectionState } from '../../bridgeClient/BridgeConnection';

/** The state of the connection; redraws the component when it changes. */
export function useConnection(connection: BridgeConnection): ConnectionState {
  const [ , redraw ] = useState({});

  useEffect(() => connection.subscribe(() => redraw({})), [ connection ]);

  return connection.state;
}
