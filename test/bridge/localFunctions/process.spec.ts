import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect } from 'chai';

import { eventually } from '../helper/eventually';
import { isRunning } from '../helper/isRunning';
import { localCalls } from './localCalls';

describe('The process of a local function', () => {
  const functions = localCalls();
  const { call, write } = functions;

  it('is kept warm', async () => {

    // given
    write('counts.mjs', 'let calls = 0; export const handler = () => ++calls;');
    const first = await call('counts');

    // when
    const second = await call('counts');

    // then
    expect([ first.payload, second.payload ]).to.eql([ 1, 2 ]);
    expect(first.log).to.contain('Init Duration');
    expect(second.log).not.to.contain('Init Duration');
  });

  for (const [ name, file, imported ] of [
    [ 'edited', 'edited/index.mjs', './lib.mjs' ],
    [ 'neighbour', 'neighbour/index.mjs', '../shared/lib.mjs' ],
    [ 'single', 'single.mjs', './parts/lib.mjs' ]
  ] as const) {

    it(`starts anew when a file of the function changes: ${imported} of ${file}`, async () => {

      // given
      const lib = join(dirname(file), imported);

      write(lib, 'export const answer = "old";');
      write(file, `import { answer } from "${imported}"; export const handler = () => answer;`);
      expect((await call(name)).payload).to.equal('old');

      // when
      write(lib, 'export const answer = "new!";');

      // then
      expect((await call(name)).payload).to.equal('new!');
    });
  }

  it('handles one call at a time; calls that come together get further processes', async () => {

    // given
    write('busy.mjs', `let running = 0;
      export const handler = async () => {
        running++;
        await new Promise(resolve => setTimeout(resolve, 50));
        return { pid: process.pid, together: running-- };
      };`);

    // when
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('busy')));

    // then
    expect(answers.map(({ payload }) => payload.together)).to.eql(Array.from({ length: 10 }, () => 1));
    expect(new Set(answers.map(({ payload }) => payload.pid))).to.have.property('size').within(2, 4);
  });

  it('has what Lambda sets in its environment, and nothing of the user\'s', async () => {

    // given
    process.env.AWS_SECRET_ACCESS_KEY = 'of the user';
    write('environment.mjs', 'export const handler = () => process.env;');

    try {

      // when
      const { payload } = await call('environment');

      // then
      expect(payload).to.include({
        AWS_LAMBDA_FUNCTION_NAME: 'environment',
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
        AWS_REGION: 'us-east-1',
        LAMBDA_TASK_ROOT: join(functions.bridge.folder.path, 'functions'),
        _HANDLER: 'environment.handler',
        TZ: ':UTC'
      });
      expect(JSON.stringify(payload)).not.to.contain('of the user');
      expect(JSON.stringify(payload)).not.to.contain(functions.bridge.address.token);
      expect(JSON.stringify(payload)).not.to.contain(functions.bridge.accessKeys.secretAccessKey);
      expect(payload.HOME).not.to.equal(process.env.HOME);
    } finally {
      delete process.env.AWS_SECRET_ACCESS_KEY;
    }
  });

  it('is stopped when its caller goes away', async () => {

    // given
    const pidFile = join(functions.bridge.folder.path, 'cancelled.pid');
    const cancel = new AbortController();

    write('long.mjs', `import { writeFileSync } from 'node:fs';
      export const handler = ({ pidFile }) => { writeFileSync(pidFile, String(process.pid)); for (;;); };`);

    // when
    const calling = call('long', { pidFile }, cancel.signal).catch((error: unknown) => error);

    await eventually('the function runs', () => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '');
    cancel.abort();

    // then
    expect(await calling).to.have.property('name', 'AbortError');
    await eventually('its process is gone', () => !isRunning(Number(readFileSync(pidFile, 'utf8'))));
  });

  // other systems do not tell what a process holds
  if (process.platform === 'linux') {
    it('that holds too much memory is stopped', async () => {

      // given
      write('hungry.mjs', `const kept = [];
      export const handler = async () => {
        for (;;) { kept.push(Buffer.alloc(10_000_000, 1)); await new Promise(resolve => setTimeout(resolve, 1)); }
      };`);

      // then
      expect((await call('hungry')).payload.errorType).to.equal('Runtime.OutOfMemory');
    });
  }
});
