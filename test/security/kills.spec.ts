import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { expect } from 'chai';
import { parse } from 'dotenv';
import { buildSync } from 'esbuild';

import { eventually } from '../bridge/helper/eventually';
import { freePort } from '../bridge/helper/freePort';
import { isRunning } from '../bridge/helper/isRunning';
import { RUNTIME_CLIENT } from '../bridge/helper/runtimeClient';
import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import type { TemporaryFolder } from '../bridge/helper/temporaryFolder';
import { callTask } from './support/callTask';
import { randomNumbers } from './support/randomNumbers';
import { ServedBridge } from './support/ServedBridge';

const WRITER_ROUNDS = 170;
const BRIDGE_ROUNDS = 30;
const HOST_ROUNDS = 200;
const SEED = 4711;
const KEPT = 'kept "since" the\nbeginning';

describe('SIGKILL at any moment', function() {
  this.timeout(300_000);

  let folder: TemporaryFolder;

  beforeEach(() => { folder = temporaryFolder(); });

  afterEach(() => folder.remove());

  it(`leaves the secrets whole, ${WRITER_ROUNDS} times`, async () => {

    // given
    const random = randomNumbers(SEED);
    const writerFile = join(folder.path, 'writer.js');
    const file = folder.write('store/secrets.env', `KEPT='${KEPT}'\n`);
    let stored = 0;

    buildSync({ entryPoints: [ join(__dirname, 'support/storeWriter.ts') ], outfile: writerFile, bundle: true, platform: 'node', target: 'node20' });

    for (let round = 0; round < WRITER_ROUNDS; round++) {
      const writer = fork(writerFile, [ file, String(stored) ], { execArgv: [] });

      writer.on('message', count => { stored = Number(count); });
      await once(writer, 'message');

      // when
      await setTimeout(random() * 15);
      writer.kill('SIGKILL');
      await once(writer, 'exit');

      // then
      const values = parse(readFileSync(file, 'utf8'));

      expect(values).to.include({ KEPT, LONG: 'x'.repeat(50_000) });
      expect(Number(values.COUNT), 'what was confirmed').to.be.at.least(stored);
      stored = Number(values.COUNT);
    }

    expect(stored).to.be.at.least(WRITER_ROUNDS);

    if (process.platform !== 'win32') {
      expect(readdirSync(join(folder.path, 'store')).filter(name => (statSync(join(folder.path, 'store', name)).mode & 0o077) !== 0)).to.eql([]);
    }
  });

  it(`of the bridge leaves no process, no locked port and no half secret, ${BRIDGE_ROUNDS} times`, async () => {

    // given
    const random = randomNumbers(SEED);
    const port = await freePort();
    const pids = join(folder.path, 'pids');

    folder.write('functions/stays.mjs', `import { spawn } from 'node:child_process'; import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(pids)} + '/' + process.pid, '');
      export const handler = () => {
        const child = spawn('sleep', [ '600' ], { stdio: 'ignore' });
        writeFileSync(${JSON.stringify(pids)} + '/' + child.pid, '');
        for (;;);
      };`);

    for (let round = 0; round < BRIDGE_ROUNDS; round++) {
      rmSync(pids, { recursive: true, force: true });
      mkdirSync(pids);

      const bridge = await ServedBridge.start([ '--port', String(port) ], {}, folder);
      const cut = (error: unknown): unknown => error;
      const work = [
        bridge.post('/v1/runs', callTask('stays')).catch(cut), bridge.post('/v1/runs', callTask('stays')).catch(cut),
        bridge.post('/v1/secrets', { name: 'LONG', value: 'x'.repeat(50_000) }).catch(cut)
      ];

      if (round % 2 === 0) {
        await eventually('a function runs', () => readdirSync(pids).length > 1);
      }

      // when
      await setTimeout(random() * 200);
      await bridge.kill();
      await Promise.all(work);

      // then
      await eventually('every function is gone', () => !readdirSync(pids).some(pid => isRunning(Number(pid))));

      const store = join(folder.path, 'config/camunda-modeler-aws-lambda-connector/secrets.env');

      expect(existsSync(store) ? parse(readFileSync(store, 'utf8')).LONG : 'x'.repeat(50_000)).to.equal('x'.repeat(50_000));
    }
  });

  // other systems do not tell whose child has left its group (see SECURITY.md)
  if (process.platform === 'linux') {
    it(`of a function host leaves nothing that its functions started, ${HOST_ROUNDS} times`, async () => {

      // given
      const random = randomNumbers(SEED);
      const hostFile = join(folder.path, 'host.js');
      const runtimeClient = join(folder.path, 'client.js');
      const lasting = `600.${process.pid}`;
      let born = 0;

      copyFileSync(RUNTIME_CLIENT, runtimeClient);
      buildSync({ entryPoints: [ join(__dirname, 'support/functionHost.ts') ], outfile: hostFile, bundle: true, platform: 'node', target: 'node20' });

      // near: in its group; far: with a session of its own, no environment, and no parent
      folder.write('functions/stays.mjs', `import { spawn } from 'node:child_process';
        spawn('sleep', [ '${lasting}' ], { stdio: 'ignore' });
        spawn('/bin/sh', [ '-c', 'setsid sleep ${lasting} </dev/null >/dev/null 2>&1 &' ], { stdio: 'ignore', detached: true, env: {} });
        export const handler = () => { for (;;); };`);

      const left = (): string[] => execFileSync('ps', [ '-axww', '-o', 'stat=,command=' ], { encoding: 'utf8' }).split('\n')
        .filter(line => !line.startsWith('Z') && (line.includes(`${runtimeClient}`) && !line.includes(hostFile) || line.includes(`sleep ${lasting}`)));

      for (let round = 0; round < HOST_ROUNDS; round++) {
        const host = fork(hostFile, [ join(folder.path, 'functions'), runtimeClient ], { execArgv: [], env: { PATH: process.env.PATH, TMPDIR: folder.path } });

        await once(host, 'message');

        // when
        await setTimeout(random() * 150);
        born += left().length > 1 ? 1 : 0;
        host.kill('SIGKILL');
        await once(host, 'exit');

        // then
        await eventually('everything is gone', () => left().length === 0);
        await eventually('its folders are gone', () => !readdirSync(folder.path).some(name => name.startsWith('lambda-task-')));
      }

      expect(born, 'rounds in which something ran').to.be.above(HOST_ROUNDS / 4);
    });
  }
});
