import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { expect } from 'chai';

import { circlesIn, folderImports } from './support/folderImports';
import { temporaryFolder } from './support/temporaryFolder';

const ROOMS = [ 'feel', 'connector', 'bridge', 'client', 'main', 'cli', 'playground' ];

describe('folders', () => {

  it('are imported in one direction only', () => {
    expect(circlesIn(folderImports(resolve(__dirname, '../..'), ROOMS))).to.eql([]);
  });

  it('are found where they import values of each other', () => {

    // given
    const project = temporaryFolder();

    Object.entries({
      'room/a/first.ts': 'import type { B } from \'../b\';\nimport { C } from \'../c/third\';',
      'room/b/index.ts': 'import { first } from \'../a/first\';\nimport { type B } from \'./other\';',
      'room/c/third.tsx': 'export { D } from \'../d/fourth\';',
      'room/d/fourth.ts': 'import { C, type D } from \'../c/third\';'
    }).forEach(([ file, text ]) => {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), text);
    });

    // then
    expect(circlesIn(folderImports(project, [ 'room' ]))).to.eql([ [ 'room/c', 'room/d', 'room/c' ] ]);
  });
});
