import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { expect } from 'chai';

import { eventually } from '../bridge/helper/eventually';
import { ROOT, startLambdaTask } from './lambdaTask';

/** A program of somebody else's, which is told nothing but its environment. */
const PROGRAM = `
  const { LambdaClient, InvokeCommand, ListFunctionsCommand } = require('@aws-sdk/client-lambda');
  const client = new LambdaClient({ maxAttempts: 1 });
  (async () => {
    const { Functions } = await client.send(new ListFunctionsCommand({}));
    const { Payload } = await client.send(new InvokeCommand({ FunctionName: 'greet', Payload: '{"name":"Ada"}' }));
    console.log(JSON.stringify([ Functions.map(fn => fn.FunctionName), JSON.parse(Payload.transformToString()) ]));
  })().catch(error => console.log(JSON.stringify(error.name)));
`;

describe('lambda-task serve --lambda-api', () => {
  let folder: string;
  let served: ChildProcess;
  let output: () => string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lambda-task-'));
    await writeFile(join(folder, 'greet.mjs'), 'export const handler = async ({ name }) => ({ text: "Hello, " + name });');
  });

  afterEach(async () => {
    served.kill('SIGKILL');
    await once(served, 'exit').catch(() => undefined);
    await rm(folder, { recursive: true });
  });

  async function serve(...args: string[]): Promise<void> {
    const child = startLambdaTask([ 'serve', '--functions', folder, ...args ]);
    let printed = '';

    served = child;
    child.stdout.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
    output = () => printed;
    await eventually('the bridge is ready', () => printed.endsWith('\n') && (!args.includes('--lambda-api') || printed.includes('Such as:')));
  }

  /** Runs the lines that are printed, in a shell, and the program after them. */
  async function runWithPrintedLines(): Promise<unknown> {
    const lines = output().split('\n').filter(line => /^ {2}(export|unset) /.test(line)).join('\n');
    const shell = spawn('/bin/sh', [ '-c', `${lines}\nexec "$0" -e "$1"`, process.execPath, PROGRAM ], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, AWS_PROFILE: 'of-the-user', AWS_SESSION_TOKEN: 'of-the-user', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
      stdio: [ 'ignore', 'pipe', 'inherit' ]
    });

    return JSON.parse(await text(shell.stdout));
  }

  // the lines are for a POSIX shell
  if (process.platform !== 'win32') {
    it('prints the lines with which an AWS SDK calls the local functions', async () => {

      // when
      await serve('--lambda-api');

      // then
      expect(await runWithPrintedLines()).to.eql([ [ 'greet' ], { text: 'Hello, Ada' } ]);
      expect(output(), 'version 1 of the AWS CLI').to.contain(' AWS_DEFAULT_REGION=');
    });
  }

  it('is off where nobody asked for it', async () => {

    // when
    await serve('--json');

    const { url, ...others } = JSON.parse(output());
    const answer = await fetch(`${url}/2015-03-31/functions/`, { headers: { Authorization: 'AWS4-HMAC-SHA256 Credential=LOCAL/20260101/us-east-1/lambda/aws4_request' } });

    // then
    expect(others).to.have.all.keys('token');
    expect(answer.status).to.equal(401);
  });
});
