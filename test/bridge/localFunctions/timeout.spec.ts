import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { eventually } from '../helper/eventually';
import { isRunning } from '../helper/isRunning';
import { localCalls } from './localCalls';

describe('The time of a local function', () => {
  const functions = localCalls({ timeoutSeconds: 1 });
  const { call, write } = functions;

  it('is stopped where it overruns that', async () => {

    // given
    write('loop.mjs', 'export const handler = () => { for (;;); };');

    // when
    const { functionError, payload, log } = await call('loop');

    // then
    expect(functionError).to.equal('Unhandled');
    expect(payload.errorType).to.equal('Sandbox.Timedout');
    expect(payload.errorMessage).to.match(/^RequestId: [0-9a-f-]{36} Error: Task timed out after 1.00 seconds$/);
    expect(log).to.match(/REPORT .*\tStatus: timeout/);
  });

  it('ends what it has started, too', async () => {

    // given a child that is there before the time begins, however slow the machine is
    const pidFile = join(functions.bridge.folder.path, 'child.pid');

    write('parent.mjs', `import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(pidFile)}, String(spawn('sleep', [ '600' ], { stdio: 'ignore' }).pid));
      export const handler = () => { for (;;); };`);

    // when
    const { payload } = await call('parent');

    // then
    expect(payload.errorType).to.equal('Sandbox.Timedout');

    const pid = Number(readFileSync(pidFile, 'utf8'));

    await eventually('the child is gone', () => !isRunning(pid));
  });
});
