import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { eventually } from '../bridge/helper/eventually';
import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import { callTask } from './support/callTask';
import { ServedBridge } from './support/ServedBridge';

const NOBODY = 65_534;

/** Does what a neighbour on the machine would do, and prints what came of it. */
const ASK = `
  const [ url, ...files ] = process.argv.slice(1);
  const { readFileSync, readdirSync, writeFileSync, openSync } = require('node:fs');
  const attempt = work => { try { return String(work()); } catch (error) { return error.code; } };
  const ask = async (path, init) => { try { return (await fetch(url + path, init)).status; } catch (error) { return error.cause?.code ?? String(error); } };
  (async () => console.log(JSON.stringify({
    uid: process.getuid(),
    answers: [
      await ask('/v1/health'), await ask('/v1/secrets', { headers: { authorization: 'Bearer x' } }),
      await ask('/v1/runs', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    ],
    files: files.map(file => [ attempt(() => readFileSync(file)), attempt(() => readdirSync(file)), attempt(() => openSync(file, 'r+')), attempt(() => writeFileSync(file + '/planted', '')) ])
  })))();
`;

// only root may become another user
if (process.platform !== 'win32' && process.getuid?.() === 0) {
  describe('Another user of the machine', function() {
    this.timeout(60_000);

    let bridge: ServedBridge;

    /** Where the bridge has its temporary files, and nobody else. */
    let places: string;

    before(async () => {
      const folder = temporaryFolder();

      // so that nothing but what the bridge makes is in the way
      chmodSync(folder.path, 0o755);
      places = join(folder.path, 'places');
      mkdirSync(places, { mode: 0o755 });
      bridge = await ServedBridge.start([], { TMPDIR: places }, folder);
      bridge.folder.write('functions/waits.mjs', `import { writeFileSync } from 'node:fs';
        export const handler = () => { writeFileSync(process.env.HOME + '/mine', 'mine'); writeFileSync(${JSON.stringify(join(bridge.folder.path, 'told'))}, process.env.HOME + '\\n' + process.env.TMPDIR); return new Promise(resolve => setTimeout(resolve, 900_000)); };`);
      await bridge.post('/v1/secrets', { name: 'STORED', value: 'a value to be kept' });
    });

    after(() => bridge.stop());

    it('gets nothing from the bridge\'s port, the store of secrets or the folders of functions', async () => {

      // given
      const cancel = new AbortController();
      const running = bridge.post('/v1/runs', callTask('waits'), cancel.signal).catch(() => undefined);
      const told = join(bridge.folder.path, 'told');
      const placesTold = (): string[] => existsSync(told) ? readFileSync(told, 'utf8').split('\n') : [];

      await eventually('the function has told where it is', () => placesTold().length === 2);

      const [ home = '', temporary = '' ] = placesTold();
      const settings = join(bridge.folder.path, 'config/camunda-modeler-aws-lambda-connector');
      const store = join(settings, 'secrets.env');

      // when
      const asked = spawnSync(process.execPath, [ '-e', ASK, bridge.url, store, settings, home, join(home, 'mine'), temporary ], {
        uid: NOBODY, gid: NOBODY, cwd: '/', env: {}, encoding: 'utf8'
      });
      const { uid, answers, files } = JSON.parse(asked.stdout);

      // then
      expect(uid).to.equal(NOBODY);
      expect(answers).to.eql([ 401, 401, 401 ]);

      for (const outcomes of files) {
        expect(outcomes).to.satisfy((all: string[]) => all.every(outcome => /^E[A-Z]+$/.test(outcome)), JSON.stringify(files));
      }

      cancel.abort();
      await running;
    });

    it('may open none of the files and folders that are made for the user', () => {
      const settings = join(bridge.folder.path, 'config/camunda-modeler-aws-lambda-connector');
      const folders = [ settings, ...readdirSync(places).map(name => join(places, name)) ];

      expect(folders.length).to.be.above(1);

      for (const path of [ ...folders, join(settings, 'secrets.env') ]) {
        expect(statSync(path).mode & 0o077, path).to.equal(0);
      }
    });

    it('cannot read the token from the process', () => {
      const { stdout } = spawnSync('sh', [ '-c', `cat /proc/${bridge.pid}/environ /proc/${bridge.pid}/cmdline /proc/${bridge.pid}/maps; ls /proc/${bridge.pid}/fd; ps -ef` ], {
        uid: NOBODY, gid: NOBODY, cwd: '/', env: { PATH: process.env.PATH }, encoding: 'utf8'
      });

      expect(stdout).not.to.contain(bridge.token);
    });
  });
}
