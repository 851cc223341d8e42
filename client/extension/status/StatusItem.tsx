/** @jsxRuntime classic */
/** @jsx React.createElement */
import * as React from 'camunda-modeler-plugin-helpers/vendor/react';

import type { BridgeConnection, ConnectionState } from '../../bridgeClient/BridgeConnection';
import { useChanges } from '../../listeners/useChanges';
import type { FunctionsFolderCheck } from '../settings/FunctionsFolderCheck';

const STATES: Record<ConnectionState['kind'], string> = {
  unknown: 'not connected',
  starting: 'starting',
  ready: 'ready',
  failed: 'failed'
};

interface StatusItemProps {
  connection: BridgeConnection;
  folder: FunctionsFolderCheck;
  onClick: () => void;
}

/** Shows in the status bar how the bridge is; a click says more, and how to mend it. */
export function StatusItem({ connection, folder, onClick }: StatusItemProps): React.ReactNode {
  const { kind } = useChanges(connection).state;
  const { problem } = useChanges(folder);
  const isTroubled = kind === 'ready' && problem !== undefined;

  return (
    <button
      type="button"
      className={ `btn lambda-status lambda-status--${isTroubled ? 'troubled' : kind}` }
      title={ isTroubled ? problem : 'The bridge, which runs AWS Lambda tasks' }
      aria-haspopup="dialog"
      onClick={ onClick }
    >
      <span role="status">AWS Lambda: { isTroubled ? 'check the functions folder' : STATES[kind] }</span>
    </button>
  );
}
