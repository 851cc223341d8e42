import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { temporaryFolder } from '../helper/temporaryFolder';
import { testBridge } from '../helper/testBridge';

describe('The folder of local functions', () => {

  it('has functions by their entries\' names; all else is none', async () => {

    // given
    const outside = temporaryFolder();
    const other = await testBridge();

    outside.write('secret.mjs', 'export const handler = () => "outside";');
    other.folder.write('functions/order/index.mjs', 'export const handler = () => 1;');
    other.folder.write('functions/order/helper.mjs', '');
    other.folder.write('functions/no name.mjs', '');
    other.folder.write('functions/empty/readme.txt', '');
    symlinkSync(join(outside.path, 'secret.mjs'), join(other.folder.path, 'functions/link.mjs'));
    symlinkSync(outside.path, join(other.folder.path, 'functions/linked'));

    try {

      // when
      const answer = await other.fetch('/v1/functions');

      // then
      const runtime = `nodejs${process.versions.node.split('.')[0]}.x`;

      expect(await answer.json()).to.eql({
        folder: join(other.folder.path, 'functions'), functions: [ { name: 'echo', runtime }, { name: 'order', runtime } ], problems: []
      });
    } finally {
      await other.close();
      outside.remove();
    }
  });

  it('that is not there is told', async () => {

    // given
    const other = await testBridge({ functionsFolder: '/no/such/folder' });

    try {

      // when
      const answer = await other.fetch('/v1/functions');

      // then
      expect(await answer.json()).to.have.property('problems').that.eql([
        { severity: 'error', message: 'The functions folder "/no/such/folder" is not there. Choose a folder that exists.' }
      ]);
    } finally {
      await other.close();
    }
  });
});
