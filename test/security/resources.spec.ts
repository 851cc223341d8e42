import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { expect } from 'chai';

import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import type { TemporaryFolder } from '../bridge/helper/temporaryFolder';
import { callTask } from './support/callTask';
import { COMMAND, ServedBridge } from './support/ServedBridge';

describe('A bridge that the system gives too little', () => {
  let folder: TemporaryFolder;
  let child: ChildProcess | undefined;

  beforeEach(() => { folder = temporaryFolder(); });

  afterEach(() => {
    child?.kill('SIGKILL');
    folder.remove();
  });

  // with the fewest there is not even room for a run's thread
  for (const [ files, then ] of [ [ 40, /"kind":"(notRun|completed)"/ ], [ 64, /"kind":"completed"/ ] ] as const) {

    it(`refuses runs, and stays up, with ${files} open files`, async function() {
      if (process.platform === 'win32') {
        return this.skip();
      }

      this.timeout(60_000);

      // given
      folder.write('functions/slow.mjs', 'export const handler = event => new Promise(resolve => setTimeout(resolve, 300, event));');
      child = spawn('sh', [ '-c', `ulimit -n ${files}; exec "$@"`, 'sh', process.execPath, COMMAND, 'serve', '--json', '--functions', join(folder.path, 'functions') ], {
        env: { PATH: process.env.PATH, HOME: folder.path, XDG_CONFIG_HOME: join(folder.path, 'config') },
        stdio: [ 'ignore', 'pipe', 'ignore' ]
      });

      const [ line ] = await once(createInterface({ input: child.stdout! }), 'line') as [ string ];
      const { url, token } = JSON.parse(line) as { url: string; token: string };
      const headers = { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json' };
      const run = (): Promise<Record<string, unknown>> => fetch(`${url}/v1/runs`, { method: 'POST', headers, body: JSON.stringify(callTask('slow')) })
        .then(answer => answer.json() as Promise<Record<string, unknown>>, () => ({ kind: 'noConnection' }));

      // when
      const outcomes = await Promise.all(Array.from({ length: 8 }, run));

      // then
      expect(outcomes.map(({ kind }) => kind)).to.include('notRun');
      expect(outcomes.filter(({ kind }) => kind === 'notRun').every(({ message }) => /open files/.test(String(message)))).to.be.true;
      expect((await fetch(`${url}/v1/health`, { headers })).status).to.equal(200);
      expect(JSON.stringify(await run())).to.match(then);
      expect(child.exitCode).to.equal(null);
    });
  }

  it('opens no inspector to who sends it a signal', async function() {
    if (process.platform === 'win32') {
      return this.skip();
    }

    // given
    const bridge = await ServedBridge.start();

    // when
    bridge.process.kill('SIGUSR1');
    await bridge.health();
    await bridge.health();

    // then
    expect(bridge.output()).not.to.contain('Debugger');
    expect((await bridge.post('/v1/runs', callTask('echo'))).status).to.equal(200);

    await bridge.stop();
  });
});
