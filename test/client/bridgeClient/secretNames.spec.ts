import { expect } from 'chai';
import EventBus from 'diagram-js/lib/core/EventBus';

import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';
import { SecretNames } from '../../../client/bridgeClient/SecretNames';
import type { SecretsAnswer } from '../../../bridge/protocol';
import { SecretBridge } from '../properties/SecretBridge';
import { waitFor } from '../support/waitFor';

describe('the names of secrets', () => {

  it('are not those that a bridge before told late', async () => {

    // given
    const bridge = new SecretBridge('OLD');
    const eventBus = new EventBus();
    let tell = (_answer: BridgeAnswer<SecretsAnswer>): void => undefined;
    const names = new SecretNames(eventBus, bridge.connection, {
      secrets: () => bridge.secrets(),
      knownSecrets: request => bridge.knownSecrets(request),
      storeSecret: () => new Promise(resolve => { tell = resolve; })
    });
    const listed = (name: string) => waitFor(() => names.listed.join() === name, `the list to be ${name}`);

    await listed('OLD');

    const storing = names.store('NEW', 'value');

    // when
    bridge.listed.clear();
    bridge.listed.set('OTHER', 'value');
    bridge.connection.set({ kind: 'starting' });
    bridge.start();
    await listed('OTHER');
    tell({ kind: 'answer', value: { names: [ 'OLD', 'NEW' ] } });

    // then
    expect(await storing).to.eql({ kind: 'stored' });
    expect(names.listed).to.eql([ 'OTHER' ]);

    // and when
    const { asked } = bridge;

    // then
    await waitFor(() => bridge.asked > asked, 'the list to be asked for anew');

    eventBus.fire('diagram.destroy');
  });
});
