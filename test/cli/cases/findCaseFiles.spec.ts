import { expect } from 'chai';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CommandError } from '../../../cli/arguments/CommandError';
import { findCaseFiles } from '../../../cli/cases/findCaseFiles';
import { whileReadOnly } from '../../bridge/helper/readOnly';
import { ownFolder } from '../ownFolder';

describe('files of test cases in a folder', () => {
  const folder = ownFolder();

  it('are found below it, in the order of their paths, past what others have made', async () => {
    // given
    for (const place of [ 'b', 'a/deep', 'node_modules/other', '.hidden', 'dist', 'target/classes', 'build/resources' ]) {
      await mkdir(join(folder.path, place), { recursive: true });
      await writeFile(join(folder.path, place, 'order.lambda-tests.json'), '{}');
    }

    // when
    const found = await findCaseFiles([ folder.path ]);

    // then
    expect(found).to.eql([ 'a/deep', 'b' ].map(place => join(folder.path, place, 'order.lambda-tests.json')));
  });

  // a folder's mode keeps nobody from reading on Windows
  if (process.platform !== 'win32') {
    it('are not told to be all where one below it cannot be read', async () => {
      // given
      const locked = join(folder.path, 'locked');

      await writeFile(join(folder.path, 'order.lambda-tests.json'), '{}');
      await mkdir(locked);
      await chmod(locked, 0o000);

      // when
      const refused = await whileReadOnly(
        folder.path, () => findCaseFiles([ folder.path ]).then(() => undefined, (error: unknown) => error)
      );

      await chmod(locked, 0o700);

      // then
      expect(refused).to.be.instanceOf(CommandError)
        .with.property('message', `Cannot read the folder ${locked}: permission denied.`);
    });
  }
});
