import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import type { BridgeAddress } from '../../bridge/protocol';
import { eventually } from './helper/eventually';
import { isRunning } from './helper/isRunning';
import { runRequest } from './helper/runRequest';
import { temporaryFolder } from './helper/temporaryFolder';
import type { TemporaryFolder } from './helper/temporaryFolder';

const MAIN = join(__dirname, '../../bridge/main.ts');

describe('The bridge\'s process', () => {
  let folder: TemporaryFolder;
  let child: ChildProcess;

  beforeEach(() => { folder = temporaryFolder(); });

  afterEach(() => {
    child.kill('SIGKILL');
    folder.remove();
  });

  /** Resolves with the first message of the bridge. */
  async function start(...args: string[]): Promise<unknown> {
    child = fork(MAIN, args, { execArgv: [ '--import', 'tsx' ], stdio: [ 'ignore', 'ignore', 'ignore', 'ipc' ] });

    const [ message ]: unknown[] = await once(child, 'message');

    return message;
  }

  async function startReady(...args: string[]): Promise<BridgeAddress> {
    const message = await start(...args);

    if (typeof message !== 'object' || message === null || !('address' in message) || !isAddress(message.address)) {
      throw new Error(`The bridge is not ready: ${JSON.stringify(message)}`);
    }

    return message.address;
  }

  it('tells its parent where it is', async () => {

    // when
    const { url, token } = await startReady();

    // then
    const answer = await fetch(`${url}/v1/health`, { headers: { Authorization: `Bearer ${token}` } });

    expect(answer.status).to.equal(200);
    expect(child.spawnargs.join(' ')).not.to.contain(token);
  });

  it('tells its parent why it cannot start', async () => {
    expect(await start('--port', '70000')).to.have.property('kind', 'failed');
    expect(await start('--no-such-option')).to.have.property('message').that.contains('--no-such-option');
  });

  it('ends when it is asked to', async () => {

    // given
    await startReady();

    // when
    child.kill('SIGTERM');

    // then
    expect(await once(child, 'exit')).to.eql(process.platform === 'win32' ? [ null, 'SIGTERM' ] : [ 0, null ]);
  });

  it('ends with its parent', async () => {

    // given
    await startReady();

    // when
    child.disconnect();

    // then
    expect(await once(child, 'exit')).to.eql([ 0, null ]);
  });

  // on Windows a function ends as soon as it misses the bridge
  if (process.platform !== 'win32') {

    for (const signal of [ 'SIGTERM', 'SIGKILL' ] as const) {

      it(`leaves no function behind after ${signal}`, async () => {

        // given
        const file = join(folder.path, 'pid');
        const request = runRequest({ variables: { order: { file } } });

        folder.write('functions/echo/bootstrap', [
          '#!/usr/bin/env node',
          `require("node:fs").writeFileSync(${JSON.stringify(file)}, String(process.pid));`,
          'for (;;);'
        ].join('\n'));

        const { url, token } = await startReady('--functions', join(folder.path, 'functions'));

        // when
        const running = fetch(`${url}/v1/runs`, {
          method: 'POST',
          headers: { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify(request)
        }).catch((error: unknown) => error);

        await eventually('the function runs', () => existsSync(file) && readFileSync(file, 'utf8') !== '');
        child.kill(signal);

        // then
        expect(await running).to.be.instanceOf(Error);
        await eventually('the function is gone', () => !isRunning(Number(readFileSync(file, 'utf8'))));
      });
    }
  }
});

function isAddress(value: unknown): value is BridgeAddress {
  return typeof value === 'object' && value !== null && 'url' in value && 'token' in value;
}
