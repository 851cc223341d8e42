import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { eventually } from '../bridge/helper/eventually';
import { freePort } from '../bridge/helper/freePort';
import { EXAMPLE, lambdaTask, startLambdaTask } from './lambdaTask';

const TASK = [ 'run', EXAMPLE, '--task', 'PriceOrder', '--json' ];

describe('lambda-task run --inspect', () => {
  let folder: string;
  let children: ChildProcess[];

  beforeEach(async () => {
    children = [];
    folder = await mkdtemp(join(tmpdir(), 'lambda-task-'));
    writeFileSync(join(folder, 'price-order.mjs'), 'export const handler = async () => ({ subtotal: 1, total: 2 });');
  });

  afterEach(async () => {
    children.forEach(child => child.kill('SIGKILL'));
    await rm(folder, { recursive: true });
  });

  it('waits for a debugger, says how to attach, and writes it for Visual Studio Code', async () => {

    // given
    const port = await freePort();
    const running = startLambdaTask([ ...TASK, '--functions', folder, `--inspect=${port}`, '--vscode' ]);
    let [ stdout, stderr ] = [ '', '' ];

    children.push(running);
    running.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString(); });
    running.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });

    mkdirSync(join(folder, '.vscode'));
    writeFileSync(join(folder, '.vscode/launch.json'), '{"version": "0.2.0", "compounds": [], "configurations": [{"name": "Mine", "type": "node", "request": "launch"}]}');

    // when
    await eventually('it waits', () => stderr.includes(`debugger at 127.0.0.1:${port}`) && stderr.includes('launch.json'));
    children.push(spawn(process.execPath, [ 'inspect', `127.0.0.1:${port}` ], { stdio: [ 'pipe', 'ignore', 'ignore' ] }));

    // all that it has printed is read
    await once(running, 'close');

    // then
    const { configurations, ...others } = JSON.parse(readFileSync(join(folder, '.vscode/launch.json'), 'utf8'));

    expect(JSON.parse(stdout).steps.response.payload).to.eql({ subtotal: 1, total: 2 });
    expect(others).to.eql({ version: '0.2.0', compounds: [] });
    expect(configurations).to.have.length(2);
    expect(configurations[1]).to.include({ type: 'node', request: 'attach', address: '127.0.0.1', port });
  });

  for (const [ args, message ] of [
    [ [ '--inspect=none' ], '--inspect must be a port' ],
    [ [ '--inspect=0' ], '--inspect must be a port' ],
    [ [ '--inspect', '--endpoint', 'http://localhost:4566' ], '--inspect is for local functions' ]
  ] as const) {

    it(`refuses ${args.join(' ')}`, async () => {
      const { code, stderr } = await lambdaTask([ ...TASK.slice(0, -1), ...args ]);

      expect(code).to.equal(2);
      expect(stderr).to.contain(message);
    });
  }
});
