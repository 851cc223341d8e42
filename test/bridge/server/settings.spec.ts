import { join } from 'node:path';

import { expect } from 'chai';

import { runRequest } from '../helper/runRequest';
import { testBridge } from '../helper/testBridge';

describe('The bridge\'s server takes settings', () => {

  it('in place of those before', async () => {

    // given
    const other = await testBridge();
    const settings = { functionsFolder: null, secretsFile: null, secretsPrefix: null, endpoints: [] };

    try {
      other.folder.write('chosen/greet.mjs', 'export const handler = async () => "hello";');

      // when a folder is chosen
      const answer = await other.post('/v1/settings', { ...settings, functionsFolder: join(other.folder.path, 'chosen') });

      // then
      expect(answer.status).to.equal(200);
      expect(await (await other.fetch('/v1/functions')).json()).to.have.nested.property('functions[0].name', 'greet');
      expect(await (await other.post('/v1/runs', runRequest())).json()).to.include({ kind: 'notRun', reason: 'noSuchFunction' });

      // when it is chosen no more
      await other.post('/v1/settings', settings);

      // then it is as the bridge was started
      expect(await (await other.fetch('/v1/functions')).json()).to.have.nested.property('functions[0].name', 'echo');
    } finally {
      await other.close();
    }
  });

  it('and runs no function until there is a folder', async () => {

    // given
    const other = await testBridge({ functionsFolder: null });

    try {
      expect(await (await other.fetch('/v1/functions')).json()).to.eql({ folder: null, functions: [], problems: [] });
      expect(await (await other.post('/v1/runs', runRequest())).json()).to.include({ kind: 'notRun', reason: 'targetNotReady' });
    } finally {
      await other.close();
    }
  });
});
