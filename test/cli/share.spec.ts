import { execFile, execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { promisify } from 'node:util';

import { expect } from 'chai';

import { findTask } from '../../cli/diagram/findTask';
import { readDiagram } from '../../cli/diagram/readDiagram';
import { readLambdaTask } from '../../connector/readLambdaTask';
import type { RequestStep, RunRequest } from '../../connector/run/report';
import { awsCliCommand, curlCommand } from '../../connector/share/callCommands';
import { lambdaTaskCommand } from '../../connector/share/lambdaTaskCommand';
import type { JsonObject } from '../../feel/reading';
import { testBridge, type TestBridge } from '../bridge/helper/testBridge';
import { EXAMPLE, ROOT } from './lambdaTask';

const HOSTILE = { text: 'it\'s "quoted" $HOME `id` \\ $(id)\n!#&;|<> ü 😀', key: '***' };

/** That of older systems does not sign. */
const CURL_SIGNS = canRun('curl', [ '--aws-sigv4', 'aws:amz:us-east-1:lambda', '--version' ]);
const AWS_VERSION = canRun('aws', [ '--version' ]) ? majorVersion('aws', /aws-cli\/(\d+)/) : undefined;

// the commands are for POSIX shells
(process.platform === 'win32' ? describe.skip : describe)('a command that is copied', function() {
  this.timeout(60_000);

  let bridge: TestBridge;

  before(async function() {
    bridge = await testBridge();
    bridge.folder.write('functions/price-order.mjs', `export const handler = async ({ orderId, lines }) => {
      if (!orderId) {
        throw new Error('No order');
      }

      return { total: lines.reduce((sum, { amount }) => sum + amount, 0) };
    };`);
  });

  after(() => bridge.close());

  describe('for lambda-task', function() {

    it('runs what was run, to the same verdict', async function() {

      // given a task whose function fails where there is no order
      for (const order of [ { id: HOSTILE.text, items: [ { sku: 'A', price: 1.5, quantity: 2 } ] }, null ]) {
        const run = await runOf('PriceOrder', { order });
        const outcome = await bridge.run(run, new AbortController().signal);

        // when
        const copied = await runCommand(lambdaTaskCommand(run, { diagram: EXAMPLE, functions: bridge.folder.path + '/functions' }));

        // then
        expect(outcome).to.have.nested.property('report.verdict').that.deep.include(JSON.parse(copied).verdict);
        expect(JSON.parse(copied).steps.request).to.deep.include({ functionName: 'price-order' });
      }
    });

    it('keeps where, how long and how it was run', async function() {

      // given
      const run: RunRequest = { ...await runOf('PriceOrder', { n: 9007199254740993n, price: 1 }), points: [ [ 'price' ] ], target: { kind: 'endpoint', url: 'http://127.0.0.1:9/a b' }, timeoutSeconds: 7, retries: 0, dryRun: true };

      // when
      const command = lambdaTaskCommand(run, { diagram: '/a b/it\'s.bpmn', functions: '/f', secrets: '/s.env', secretsPrefix: 'MY_' });

      // then
      expect(await wordsOf(command)).to.eql([
        'run', '/a b/it\'s.bpmn', '--task', 'PriceOrder', '--variables', '{"n":9007199254740993,"price":1.0}', '--target', 'endpoint', '--endpoint', 'http://127.0.0.1:9/a b',
        '--secrets', '/s.env', '--secrets-prefix', 'MY_', '--timeout', '7', '--retries', '0', '--dry-run'
      ]);
      expect(await wordsOf(lambdaTaskCommand({ ...run, target: { kind: 'aws', profile: 'my profile' }, debugPort: 9230 }, {}))).to.include.members([ 'diagram.bpmn', '--profile', 'my profile', '--inspect=9230' ]);
    });

    async function runOf(id: string, variables: JsonObject): Promise<RunRequest> {
      return { task: readLambdaTask(findTask(await readDiagram(EXAMPLE), id)), variables, target: { kind: 'local' }, timeoutSeconds: 60, dryRun: false };
    }

    function runCommand(command: string): Promise<string> {
      bridge.folder.write('bin/lambda-task', `#!/bin/sh\nexec "${process.execPath}" "${ROOT}/dist/lambda-task.js" "$@" --json\n`);
      chmodSync(`${bridge.folder.path}/bin/lambda-task`, 0o755);

      return shell(command, { PATH: `${bridge.folder.path}/bin:${process.env.PATH}` });
    }

    /** The words that a shell makes of a command. */
    async function wordsOf(command: string): Promise<string[]> {
      bridge.folder.write('words/lambda-task', `#!/bin/sh\nexec "${process.execPath}" -e 'console.log(JSON.stringify(process.argv.slice(1)))' -- "$@"\n`);
      chmodSync(`${bridge.folder.path}/words/lambda-task`, 0o755);

      const words: unknown = JSON.parse(await shell(command, { PATH: `${bridge.folder.path}/words:${process.env.PATH}` }));

      return Array.isArray(words) ? words.map(String) : [];
    }
  });

  if (CURL_SIGNS) {
    it('calls the function by cURL, signed', async function() {
      for (const functionName of [ 'echo', 'echo:$LATEST', 'echo:live' ]) {
        expect(await shell(curlCommand(request({ functionName })), keys())).to.equal(JSON.stringify(HOSTILE));
      }
    });

    it('is refused by cURL without the key', async function() {
      expect(await shell(curlCommand(request({})), { ...keys(), AWS_SECRET_ACCESS_KEY: 'wrong' })).to.contain('signature');
    });

    it('calls by cURL in a session, too', async function() {
      expect(await shell(curlCommand(request({})), { ...keys(), AWS_SESSION_TOKEN: 'token' })).to.equal(JSON.stringify(HOSTILE));
    });
  }

  if (AWS_VERSION !== undefined) {
    it('calls the function by the AWS CLI', async function() {

      // given a first version, which takes payloads as they are
      const command = awsCliCommand(request({}), { kind: 'endpoint', url: bridge.address.url });
      const known = AWS_VERSION === '1' ? command.replace(/ {2}--cli-binary-format [^\n]+\n/, '') : command;

      // then
      expect(await shell(known, keys())).to.contain(JSON.stringify(HOSTILE));
    });
  }

  function request(change: Partial<RequestStep>): RequestStep {
    const { url } = bridge.address;

    return { functionName: 'echo', region: 'us-east-1', endpoint: url, credentials: 'task', payload: HOSTILE, payloadBytes: 2, ...change };
  }

  function keys(): NodeJS.ProcessEnv {
    const { accessKeyId, secretAccessKey } = bridge.accessKeys;

    return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  }
});

/** What a command writes, be it content or not. */
async function shell(script: string, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const env = { ...process.env, AWS_PAGER: '', AWS_SESSION_TOKEN: '', ...environment };

  // a pipe has a name, unlike what Node gives a child
  const { stdout } = await promisify(execFile)('sh', [ '-c', `{ ${script}\n} | cat` ], { env });

  return stdout;
}

function canRun(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });

    return true;
  } catch {
    return false;
  }
}

function majorVersion(program: string, pattern: RegExp): string | undefined {
  return pattern.exec(execFileSync(program, [ '--version' ], { encoding: 'utf8' }))?.[1];
}
