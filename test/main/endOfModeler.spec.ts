import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import type { BridgeAddress } from '../../bridge/protocol';
import { BridgeStateSchema } from '../../bridge/protocol';
import { readAs } from '../../connector/schema/readShape';
import { eventually } from '../bridge/helper/eventually';
import { isRunning } from '../bridge/helper/isRunning';
import { runRequest } from '../bridge/helper/runRequest';
import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import type { TemporaryFolder } from '../bridge/helper/temporaryFolder';

describe('main - the end of the Modeler', function() {
  this.timeout(60000);

  let folder: TemporaryFolder;
  let modeler: ChildProcess;

  beforeEach(() => { folder = temporaryFolder(); });

  afterEach(() => {
    modeler.kill('SIGKILL');
    folder.remove();
  });

  function startModeler(): Promise<BridgeAddress> {
    modeler = fork(join(__dirname, 'modelerProcess.ts'), [ join(folder.path, 'functions') ], {
      execArgv: [ '--import', 'tsx' ],
      stdio: [ 'ignore', 'ignore', 'inherit', 'ipc' ]
    });

    return new Promise((resolve, reject) => {
      modeler.on('message', (event: { payload?: unknown }) => {
        const state = readAs(BridgeStateSchema, event.payload);

        if (state?.kind === 'ready') {
          resolve(state.address);
        } else if (state?.kind === 'failed') {
          reject(new Error(state.message));
        }
      });
    });
  }

  function health({ url, token }: BridgeAddress): Promise<number | undefined> {
    return fetch(`${url}/v1/health`, { headers: { Authorization: `Bearer ${token}` } })
      .then(answer => answer.status, () => undefined);
  }

  // on Windows a function ends as soon as it misses the bridge
  if (process.platform !== 'win32') {

    it('should take bridge and functions along, even where it is killed', async function() {

      // given a function that never ends by itself, and never listens
      const file = join(folder.path, 'pid');
      const functionPid = (): number => Number(readFileSync(file, 'utf8'));

      folder.write('functions/echo/bootstrap', [
        '#!/usr/bin/env node',
        `require("node:fs").writeFileSync(${JSON.stringify(file)}, String(process.pid));`,
        'for (;;);'
      ].join('\n'));

      const address = await startModeler();
      const running = fetch(`${address.url}/v1/runs`, {
        method: 'POST',
        headers: { 'Authorization': `Bearer ${address.token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(runRequest())
      }).catch((error: unknown) => error);

      await eventually('the function runs', () => existsSync(file) && readFileSync(file, 'utf8') !== '');
      expect(await health(address)).to.equal(200);

      // when
      modeler.kill('SIGKILL');

      // then
      expect(await running).to.be.instanceOf(Error);
      await eventually('the bridge is gone', async () => await health(address) === undefined);
      await eventually('the function is gone', () => !isRunning(functionPid()));
    });

  }

  it('should take the bridge along where it crashes', async function() {

    // given
    const address = await startModeler();

    // when
    modeler.kill('SIGTERM');

    // then
    await eventually('the bridge is gone', async () => await health(address) === undefined);
  });

});
