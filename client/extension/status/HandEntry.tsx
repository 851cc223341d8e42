/** @jsxRuntime classic */
/** @jsx React.createElement */
import * as React from 'camunda-modeler-plugin-helpers/vendor/react';

import { BridgeStateSchema, type BridgeState } from '../../../bridge/protocol';
import { readAs } from '../../../connector/schema/readShape';
import type { BridgeConnection } from '../../bridgeClient/BridgeConnection';

interface HandEntryProps {
  connection: BridgeConnection;

  /** After another bridge was entered. */
  onChange: () => void;
}

/** Takes address and token of a bridge where the Modeler does not hand them over. They are kept in memory alone. */
export function HandEntry({ connection, onChange }: HandEntryProps): React.ReactNode {
  const [ error, setError ] = React.useState('');

  const connect = (event: React.SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();

    const state = readEntry(new FormData(event.currentTarget));

    setError(state ? '' : 'Enter an address of this machine, such as http://127.0.0.1:51234, and the token.');

    if (state) {
      connection.setByHand(state);
      onChange();
    }
  };

  return (
    <details open={ connection.state.kind === 'unknown' || connection.isByHand }>
      <summary>Connect by hand</summary>
      <p>Run <code>lambda-task serve</code>, and enter what it prints. It is forgotten when this window closes.</p>
      <form onSubmit={ connect }>
        <label>Address <input name="url" placeholder="http://127.0.0.1:51234" autoComplete="off" spellCheck={ false } /></label>
        <label>Token <input name="token" type="password" autoComplete="off" /></label>
        <p role="alert">{ error }</p>
        <div className="lambda-dialog__buttons">
          <button type="submit">Connect</button>
          { connection.isByHand && (
            <button type="button" onClick={ () => connection.setByHand(undefined) }>Disconnect</button>
          ) }
        </div>
      </form>
    </details>
  );
}

/** As the Modeler would hand it over; undefined where that is no bridge on this machine. */
function readEntry(entry: FormData): BridgeState | undefined {
  return readAs(BridgeStateSchema, {
    kind: 'ready',
    address: { url: textIn(entry, 'url').replace(/\/$/, ''), token: textIn(entry, 'token') }
  });
}

/** A text field's text; what is a file is none. */
function textIn(entry: FormData, name: string): string {
  const value = entry.get(name);

  return typeof value === 'string' ? value.trim() : '';
}
