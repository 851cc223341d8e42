/** @jsxRuntime classic */
/** @jsx React.createElement */
import * as React from 'camunda-modeler-plugin-helpers/vendor/react';

import type { BridgeClient } from '../../bridgeClient/BridgeClient';
import type { BridgeConnection } from '../../bridgeClient/BridgeConnection';
import { connectionFailure } from '../../bridgeClient/connectionFailure';
import { showModal } from '../../dialogs/showModal';
import { useChanges } from '../../listeners/useChanges';
import type { FunctionsFolderCheck } from '../settings/FunctionsFolderCheck';
import { HandEntry } from './HandEntry';
import { testConnection } from './testConnection';

export interface BridgePanelProps {
  connection: BridgeConnection;
  client: BridgeClient;
  folder: FunctionsFolderCheck;

  /** Opens the plugin's settings. */
  onSettings: () => void;
  onClose: () => void;
}

/** How the bridge is, what mends it, and where it is entered by hand. Escape and a click beside it close it. */
export function BridgePanel({ connection, client, folder, onSettings, onClose }: BridgePanelProps): React.ReactNode {
  const { state } = useChanges(connection);
  const { problem } = useChanges(folder);
  const [ result, setResult ] = React.useState('');
  const lastTest = React.useRef(0);

  const test = async (): Promise<void> => {
    const number = ++lastTest.current;

    setResult('Testing …');

    const { message } = await testConnection(client);

    // of bridges that are entered one after the other, the first may answer last
    if (number === lastTest.current) {
      setResult(message);
      await folder.ask();
    }
  };

  // it may have been mended meanwhile
  React.useEffect(() => void folder.ask(), [ folder ]);

  return (
    <dialog
      ref={ showModal }
      className="lambda-dialog lambda-dialog--status"
      aria-labelledby="lambda-bridge-title"
      onClose={ onClose }
      onClick={ event => event.target === event.currentTarget && event.currentTarget.close() }

      // what is typed here is not for the diagram
      onKeyDown={ event => event.stopPropagation() }
    >
      <h2 id="lambda-bridge-title">AWS Lambda bridge</h2>
      <p>{ state.kind === 'ready' ? `The bridge, which runs the tasks, is ready at ${state.address.url}.` : connectionFailure(state).message }</p>
      { state.kind === 'ready' && problem && <p role="alert">{ problem }</p> }
      <p role="status">{ result }</p>
      <div className="lambda-dialog__buttons">
        <button type="button" className="lambda-dialog__primary" onClick={ test }>Test connection</button>
        <button type="button" onClick={ event => { close(event); onSettings(); } }>Settings</button>
        <button type="button" onClick={ close }>Close</button>
      </div>
      <HandEntry connection={ connection } onChange={ test } />
    </dialog>
  );
}

/** As Escape does, so that the focus goes back to where it was. */
function close({ currentTarget }: React.MouseEvent): void {
  currentTarget.closest('dialog')?.close();
}
