import { expect } from 'chai';

import { runRequest } from '../helper/runRequest';
import { testBridge } from '../helper/testBridge';

describe('Secrets of the bridge', () => {
  it('are stored and listed over HTTP, never with their values', async () => {

    // given
    const bridge = await testBridge();

    try {

      // when
      const stored = await bridge.post('/v1/secrets', { name: 'API_KEY', value: 'canary-4711' });
      const listed = await bridge.fetch('/v1/secrets');

      // then
      expect(stored.status).to.equal(200);
      expect(await stored.json()).to.eql({ names: [ 'API_KEY' ] });
      expect(await listed.text()).to.equal('{"names":["API_KEY"]}');
    } finally {
      await bridge.close();
    }
  });

  it('are refused with the reason where they cannot be stored', async () => {
    const bridge = await testBridge();

    try {
      const answer = await bridge.post('/v1/secrets', { name: 'no name', value: 'canary-4711' });

      expect(answer.status).to.equal(409);
      expect(await answer.text()).to.contain('cannot be stored').and.not.to.contain('canary');
    } finally {
      await bridge.close();
    }
  });

  it('end a run that needs them with a sentence where they cannot be read', async () => {
    const bridge = await testBridge({ secretsFile: '/no/such/file.env' });

    try {
      const outcome = await (await bridge.post('/v1/runs', runRequest())).json();

      expect(outcome).to.include({ kind: 'notRun', reason: 'targetNotReady' });
      expect(outcome.message).to.contain('"/no/such/file.env" cannot be read');
    } finally {
      await bridge.close();
    }
  });
});
