import { expect } from 'chai';
import { createElement, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import { bridgeExtension } from '../../../client/extension/bridgeExtension';

describe('the Modeler extension that learns of the bridge', function() {
  const listeners = new Map<string, (event: unknown) => void>();

  const subscribe = (type: string, listener: (event: unknown) => void) => {
    listeners.set(type, listener);

    return { cancel: () => { listeners.delete(type); } };
  };

  it('should keep what the main process tells, as long as it is there', function() {

    // given
    const connection = new BridgeConnection();
    const container = document.createElement('div');
    const root = createRoot(container);

    flushSync(() => root.render(createElement(bridgeExtension(connection, useEffect), { subscribe })));

    const tell = listeners.get('awsLambdaConnector.bridge');

    // when
    tell?.({ kind: 'ready', address: { url: 'http://127.0.0.1:1', token: 'a' }, tab: {} });

    // then
    expect(connection.state).to.eql({ kind: 'ready', address: { url: 'http://127.0.0.1:1', token: 'a' } });
    expect(container.innerHTML).to.eql('');

    // when something is told that is no state
    tell?.({ kind: 'ready', address: { url: 'http://example.com:1', token: 'a' } });

    // then
    expect(connection.state).to.have.nested.property('address.url', 'http://127.0.0.1:1');

    // when
    flushSync(() => root.unmount());

    // then
    expect(listeners).to.be.empty;
  });

});
