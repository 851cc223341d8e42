import { expect } from 'chai';

import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import { readAs } from '../../../connector/schema/readShape';
import { BridgeStateSchema } from '../../../bridge/protocol';

describe('state of the bridge, as the Modeler hands it over', function() {

  ([
    { kind: 'starting' },
    { kind: 'failed', message: 'No port is free.' },
    { kind: 'ready', address: { url: 'http://127.0.0.1:51234', token: 'token' } },
    { kind: 'ready', address: { url: 'http://[::1]:51234', token: 'token' } }
  ] as const).forEach(state => it(`should be ${JSON.stringify(state)}`, function() {
    expect(readAs(BridgeStateSchema, { ...state, tab: { id: '__empty' } })).to.eql(state);
  }));

  it('should have a message where it failed without one', function() {
    expect(readAs(BridgeStateSchema, { kind: 'failed' })).to.eql({ kind: 'failed', message: 'The bridge failed and gave no reason.' });
  });

  [
    undefined,
    null,
    'ready',
    {},
    { kind: 'other' },
    { kind: 'ready' },
    { kind: 'ready', address: { url: 'http://127.0.0.1:51234' } },
    { kind: 'ready', address: { url: 'http://127.0.0.1:51234', token: '' } },
    { kind: 'ready', address: { url: 1, token: 'token' } }
  ].forEach(payload => it(`should not be ${JSON.stringify(payload)}`, function() {
    expect(readAs(BridgeStateSchema, payload)).to.be.undefined;
  }));

  [
    'http://example.com:80',
    'http://127.0.0.1.example.com:80',
    'http://127.0.0.1:80@example.com',
    'https://127.0.0.1:80',
    'http://127.0.0.1',
    'http://127.0.0.1:80/path'
  ].forEach(url => it(`should not lead to ${url}`, function() {
    expect(readAs(BridgeStateSchema, { kind: 'ready', address: { url, token: 'token' } })).to.be.undefined;
  }));

});

describe('connection to the bridge', function() {

  it('should tell of changes only, until one has enough', function() {

    // given
    const connection = new BridgeConnection();
    const told: string[] = [];
    const end = connection.subscribe(() => told.push(connection.state.kind));

    // when
    connection.set({ kind: 'starting' });
    connection.set({ kind: 'starting' });
    connection.set({ kind: 'ready', address: { url: 'http://127.0.0.1:1', token: 'a' } });
    connection.set({ kind: 'ready', address: { url: 'http://127.0.0.1:1', token: 'a' } });
    connection.set({ kind: 'ready', address: { url: 'http://127.0.0.1:1', token: 'b' } });
    connection.set({ kind: 'failed', message: 'a' });
    connection.set({ kind: 'failed', message: 'b' });
    connection.set({ kind: 'failed', message: 'b' });
    end();
    connection.set({ kind: 'starting' });

    // then
    expect(told).to.eql([ 'starting', 'ready', 'ready', 'failed', 'failed' ]);
  });

});
