import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { GUARD_SCRIPT } from '../../bridge/functions/orphans/guardScript';
import { WorkspaceError, Workspaces } from '../../bridge/functions/process/Workspaces';
import { temporaryFolder } from './helper/temporaryFolder';
import type { TemporaryFolder } from './helper/temporaryFolder';

const NOBODY = 65_534;

describe('The folders of a function\'s process', () => {
  const { TMPDIR } = process.env;
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = temporaryFolder();
    chmodSync(folder.path, 0o777);
    process.env.TMPDIR = folder.path;
  });

  afterEach(() => {
    delete process.env.TMPDIR;
    Object.assign(process.env, TMPDIR === undefined ? {} : { TMPDIR });
    folder.remove();
  });

  it('are told where there can be none, and made once there can', () => {

    // given
    const tmp = process.env.TMPDIR = join(folder.path, 'missing');
    const workspaces = new Workspaces();

    for (let tries = 0; tries < 2; tries++) {

      // when
      expect(() => workspaces.create())

        // then
        .to.throw(WorkspaceError, `temporary files could be made in ${tmp}`);
    }

    mkdirSync(tmp);
    expect(existsSync(workspaces.create().home)).to.be.true;
  });

  if (process.platform !== 'win32') {

    it('are gone, also where the function closed them', async () => {

      // given
      const workspaces = new Workspaces();
      const asUser = process.getuid?.() === 0 ? [ NOBODY, 0 ] : [];

      asUser.slice(0, 1).forEach(user => process.seteuid?.(user));

      try {
        const workspace = workspaces.create();

        closeFolders(workspace.home);

        // when
        await workspaces.remove(workspace);

        // then
        expect(existsSync(workspace.path)).to.be.false;
      } finally {
        asUser.slice(1).forEach(user => process.seteuid?.(user));
        workspaces.close();
      }
    });

    it('are removed by the guard, also where a function closed them', () => {

      // given
      const home = join(folder.path, 'lambda task');

      mkdirSync(home);
      closeFolders(home);

      const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

      spawnSync('chown', [ '-R', String(user.uid ?? ''), home ]);

      // when
      spawnSync('/bin/sh', [ '-c', GUARD_SCRIPT ], { ...user, cwd: '/', input: `dir ${home}\n` });

      // then
      expect(existsSync(home)).to.be.false;
    });
  }
});

/** One that is read only, as Go leaves its modules, and one that nobody may look into. */
function closeFolders(home: string): void {
  for (const [ name, mode ] of [ [ 'go', 0o555 ], [ 'shut', 0 ] ] as const) {
    const path = join(home, name, 'inner');

    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'file'), '');
    chmodSync(path, mode);
    chmodSync(join(home, name), mode);
  }
}
