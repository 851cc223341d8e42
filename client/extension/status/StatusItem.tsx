/** @jsxRuntime classic */
/** @jsx React.createElement */
/** @jsxFrag React.Fragment */
import * as React from 'camunda-modeler-plugin-helpers/vendor/react';

import type { ConnectionState } from '../../bridgeClient/BridgeConnection';
import { BridgePanel, type BridgePanelProps } from './BridgePanel';
import { useConnection } from './useConnection';

const STATES: Record<ConnectionState['kind'], string> = {
  unknown: 'not connected',
  starting: 'starting',
  ready: 'ready',
  failed: 'failed'
};

/** Shows in the status bar how the bridge is; a click says more, and how to mend it. */
export function StatusItem(props: Omit<BridgePanelProps, 'onClose'>): React.ReactNode {
  const { kind } = useConnection(props.connection);
  const [ open, setOpen ] = React.useState(false);

  return (
    <>
      <button
        type="button"
        className={ `btn lambda-status lambda-status--${kind}` }
        title="The bridge, which runs AWS Lambda tasks"
        aria-haspopup="dialog"
        onClick={ () => setOpen(true) }
      >
        <span role="status">AWS Lambda: { STATES[kind] }</span>
      </button>
      { open && <BridgePanel { ...props } onClose={ () => setOpen(false) } /> }
    </>
  );
}
