/** @jsxRuntime classic */
/** @jsx React.createElement */
import * as React from 'camunda-modeler-plugin-helpers/vendor/react';

import type { BridgeConnection, ConnectionState } from '../../bridgeClient/BridgeConnection';
import { useConnection } from './useConnection';

const STATES: Record<ConnectionState['kind'], string> = {
  unknown: 'not connected',
  starting: 'starting',
  ready: 'ready',
  failed: 'failed'
};

/** Shows in the status bar how the bridge is; a click says more, and how to mend it. */
export function StatusItem({ connection, onClick }: {
  connection: BridgeConnection;
  onClick: () => void;
}): React.ReactNode {
  const { kind } = useConnection(connection);

  return (
    <button
      type="button"
      className={ `btn lambda-status lambda-status--${kind}` }
      title="The bridge, which runs AWS Lambda tasks"
      aria-haspopup="dialog"
      onClick={ onClick }
    >
      <span role="status">AWS Lambda: { STATES[kind] }</span>
    </button>
  );
}
