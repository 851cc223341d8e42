import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

const WRITER_ROUNDS = 60;
const BRIDGE_ROUNDS = 30;
const HOST_ROUNDS = 60;
const SEED = 4711;

/** Rounds wait most of their time, so they are made beside each other. */
const LANES = 4;

const KEPT = 'kept "since" the\nbeginning';

describe('SIGKILL at any moment', function() {
  this.timeout(300_000);

  let folder: TemporaryFolder;

  beforeEach(() => { folder = temporaryFolder(); });

  afterEach(() => folder.remove());

  it(`leaves the secrets whole, ${WRITER_ROUNDS} times`, async () => {

    // given
    const writerFile = join(folder.path, 'writer.js');

    buildSync({ entryPoints: [ join(__dirname, 'support/storeWriter.ts') ], outfile: writerFile, bundle: true, platform: 'node', target: 'node20' });

    await inLanes(WRITER_ROUNDS, async (lane, rounds, random) => {
      const store = join(`store${lane}`, 'secrets.env');
      const file = folder.write(store, `KEPT='${KEPT}'\n`);
      let stored = 0;

      for (let round = 0; round < rounds; round++) {
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

      expect(stored).to.be.at.least(rounds);

      if (process.platform !== 'win32') {
        const readable = (name: string): boolean => (statSync(join(dirname(file), name)).mode & 0o077) !== 0;

        expect(readdirSync(dirname(file)).filter(readable)).to.eql([]);
      }
    });
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
      const hostFile = join(folder.path, 'host.js');
      let born = 0;

      buildSync({ entryPoints: [ join(__dirname, 'support/functionHost.ts') ], outfile: hostFile, bundle: true, platform: 'node', target: 'node20' });

      await inLanes(HOST_ROUNDS, async (lane, rounds, random) => {
        const home = join(folder.path, `lane${lane}`);
        const runtimeClient = join(home, 'client.js');
        const lasting = `600.${process.pid}${lane}`;

        // near: in its group; far: with a session of its own, no environment, and no parent
        folder.write(`lane${lane}/functions/stays.mjs`, `import { spawn } from 'node:child_process';
          spawn('sleep', [ '${lasting}' ], { stdio: 'ignore' });
          spawn('/bin/sh', [ '-c', 'setsid sleep ${lasting} </dev/null >/dev/null 2>&1 &' ], { stdio: 'ignore', detached: true, env: {} });
          export const handler = () => { for (;;); };`);
        copyFileSync(RUNTIME_CLIENT, runtimeClient);

        const left = (): string[] => commandLines()
          .filter(line => line.includes(runtimeClient) && !line.includes(hostFile) || line.includes(`sleep ${lasting}`));

        for (let round = 0; round < rounds; round++) {
          const host = fork(hostFile, [ join(home, 'functions'), runtimeClient ], { execArgv: [], env: { PATH: process.env.PATH, TMPDIR: home } });

          await once(host, 'message');

          // when: now and then at a moment when something runs for sure, however slow the machine is
          await setTimeout(random() * 150);

          if (round % 3 === 0) {
            await eventually('something runs', () => left().length > 1);
          }

          born += left().length > 1 ? 1 : 0;
          host.kill('SIGKILL');
          await once(host, 'exit');

          // then
          await eventually('everything is gone', () => left().length === 0);
          await eventually('its folders are gone', () => !readdirSync(home).some(name => name.startsWith('lambda-task-')));
        }
      });

      expect(born, 'rounds in which something ran').to.be.above(HOST_ROUNDS / 4);
    });
  }
});

type Lane = (lane: number, rounds: number, random: () => number) => Promise<void>;

async function inLanes(rounds: number, make: Lane): Promise<void> {
  const shares = Array.from({ length: LANES }, (_, lane) => Math.floor((rounds + lane) / LANES));

  await Promise.all(shares.map((share, lane) => make(lane, share, randomNumbers(SEED + lane))));
}

/** Of all processes but zombies, which have none. */
function commandLines(): string[] {
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(commandLineOf);
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {

    // it has ended meanwhile
    return '';
  }
}
