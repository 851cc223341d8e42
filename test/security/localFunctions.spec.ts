import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { InvokeCommand } from '@aws-sdk/client-lambda';
import { expect } from 'chai';

import type { RunReport } from '../../connector/run/report';
import { eventually } from '../bridge/helper/eventually';
import { isRunning } from '../bridge/helper/isRunning';
import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import { testBridge } from '../bridge/helper/testBridge';
import { callTask } from './support/callTask';
import { ServedBridge } from './support/ServedBridge';

const WINDOWS = process.platform === 'win32';

describe('A hostile local function', () => {
  let bridge: ServedBridge;

  before(async () => {
    bridge = await ServedBridge.start([], {
      AWS_ACCESS_KEY_ID: 'AKIACANARYOFTHEUSER0', AWS_SECRET_ACCESS_KEY: 'canary-of-the-user', AWS_PROFILE: 'canary', CANARY_SECRET: 'canary-secret', NODE_OPTIONS: '--max-http-header-size=16384'
    });
  });

  after(() => bridge.stop());

  async function run(name: string, code: string, payload = '={}'): Promise<RunReport> {
    bridge.folder.write(`functions/${name}.mjs`, code);

    const outcome = await (await bridge.post('/v1/runs', callTask(name, { 'awsFunction.payload': payload }))).json();

    expect(outcome).to.have.property('kind', 'report');

    return outcome.report;
  }

  async function expectAllWell(): Promise<void> {
    await bridge.health();
    expect((await run('fine', 'export const handler = async event => event;', '={a: 1}')).steps.response?.payload).to.eql({ a: 1 });
  }

  for (const name of [ '../outside', '..', '.', '/etc/passwd', 'functions/echo', 'echo.mjs', 'echo/../echo', 'link', 'linked', 'linked/index', 'echo\0', 'ECHO/', '%2e%2e%2foutside', '..\\outside' ]) {

    it(`is none of the folder's entries: ${JSON.stringify(name)}`, async () => {

      // given
      bridge.folder.write('outside.mjs', 'export const handler = () => "outside";');
      bridge.folder.write('other/index.mjs', 'export const handler = () => "outside";');

      for (const [ target, link ] of [ [ 'outside.mjs', 'link.mjs' ], [ 'other', 'linked' ] ] as const) {
        if (!existsSync(join(bridge.folder.path, 'functions', link))) {
          symlinkSync(join(bridge.folder.path, target), join(bridge.folder.path, 'functions', link));
        }
      }

      // then
      const outcome = await (await bridge.post('/v1/runs', callTask(name))).json();

      expect(JSON.stringify(outcome)).not.to.contain('"outside"');
      expect(outcome).to.include({ kind: 'notRun', reason: 'noSuchFunction' });
    });
  }

  it('finds this in its environment, and nothing else', async () => {
    const { steps } = await run('looks', 'export const handler = () => Object.keys(process.env).sort();');

    expect(steps.response?.payload).to.eql([
      'AWS_DEFAULT_REGION', 'AWS_EC2_METADATA_DISABLED', 'AWS_EXECUTION_ENV', 'AWS_LAMBDA_FUNCTION_MEMORY_SIZE', 'AWS_LAMBDA_FUNCTION_NAME',
      'AWS_LAMBDA_FUNCTION_VERSION', 'AWS_LAMBDA_INITIALIZATION_TYPE', 'AWS_LAMBDA_LOG_GROUP_NAME', 'AWS_LAMBDA_LOG_STREAM_NAME',
      'AWS_REGION', 'HOME', 'LAMBDA_RUNTIME_DIR', 'LAMBDA_TASK_ROOT', 'LANG', 'PATH', 'TMPDIR', 'TZ', '_HANDLER'
    ]);
  });

  if (process.platform === 'linux') {
    it('finds no token with its parent, and no open file of it', async () => {
      const { steps } = await run('spies', `import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
        const read = path => { try { return readFileSync(path, 'latin1'); } catch (error) { return String(error); } };
        const links = path => { try { return readdirSync(path).map(entry => { try { return readlinkSync(path + '/' + entry); } catch { return ''; } }); } catch (error) { return []; } };
        export const handler = () => ({
          parent: [ 'environ', 'cmdline', 'comm' ].map(file => read('/proc/' + process.ppid + '/' + file)).join(),
          files: links('/proc/self/fd'), argv: process.argv, title: process.title, execArgv: process.execArgv
        });`);
      const seen = JSON.stringify(steps.response?.payload);

      expect(seen).to.contain('serve');
      expect(seen).not.to.contain(bridge.token);
      expect(seen).not.to.contain('secrets.env');
    });
  }

  for (const [ what, name, code, type ] of [
    [ 'exits', 'exits', 'export const handler = () => process.exit(7);', 'Runtime.ExitError' ],
    [ 'kills itself', 'suicide', 'export const handler = () => process.kill(process.pid, "SIGKILL");', 'Runtime.ExitError' ],
    [ 'aborts', 'aborts', 'export const handler = () => process.abort();', 'Runtime.ExitError' ],
    [ 'overflows its stack', 'overflows', 'export const handler = () => { const f = () => f() + 1; return f(); };', 'RangeError' ],
    [ 'throws an odd thing', 'odd', 'export const handler = () => { throw Object.create(null); };', undefined ],
    [ 'has getters that throw', 'getters', 'export const handler = () => ({ get a() { throw new Error("no"); } });', undefined ]
  ] as const) {

    it(`that ${what} is told, and harms nobody`, async () => {
      const { steps } = await run(name, code);

      expect(steps.response?.functionError).to.equal('Unhandled');

      if (type !== undefined) {
        expect(steps.response?.payload).to.have.property('errorType', type);
      }

      await expectAllWell();
    });
  }

  it('that loops is stopped with its run, while others go on', async () => {

    // given
    bridge.folder.write('functions/loops.mjs', 'export const handler = () => { for (;;); };');

    // when
    const looping = bridge.post('/v1/runs', { ...callTask('loops'), timeoutSeconds: 3 });

    await expectAllWell();

    // then
    expect(await (await looping).text()).to.contain('time-out ended the call');
    await expectAllWell();
  });

  it('that floods its log harms nobody, and only the end is kept', async () => {

    // given a flood without an end
    const cancel = new AbortController();
    const begun = join(bridge.folder.path, 'begun');

    bridge.folder.write('functions/floods.mjs', `import { writeFileSync, writeSync } from 'node:fs';
      export const handler = () => {
        const line = 'x'.repeat(65536) + '\\n';
        for (let lines = 0;; lines++) {
          try { writeSync(1, line); } catch { /* full */ }
          if (lines === 1_000) writeFileSync(${JSON.stringify(begun)}, '');
        }
      };`);

    // when
    const flooding = bridge.post('/v1/runs', { ...callTask('floods'), timeoutSeconds: 600 }, cancel.signal).catch(() => 'cancelled');

    await eventually('there is a flood', () => existsSync(begun));

    // then it answers while the flood goes on, and runs other functions
    for (let answer = 0; answer < 20; answer++) {
      expect(await bridge.answersBefore(flooding)).to.be.true;
    }

    await expectAllWell();
    expect(memoryMb(bridge.pid)).to.be.below(600);

    // when
    cancel.abort();

    // then
    expect(await flooding).to.equal('cancelled');
  });

  if (process.platform === 'linux') {
    for (const [ what, name, code ] of [
      [ 'slowly', 'hogSlowly', 'const kept = []; export const handler = async () => { for (;;) { kept.push(Buffer.alloc(10_000_000, 1)); await new Promise(setImmediate); } };' ],
      [ 'without a pause', 'hogs', 'const kept = []; export const handler = () => { for (;;) kept.push(Buffer.alloc(10_000_000, 1)); };' ],
      [ 'in its heap', 'hogsHeap', 'const kept = []; export const handler = () => { for (;;) kept.push({ a: new Array(1000).fill(kept.length) }); };' ]
    ] as const) {

      it(`that takes memory without end ${what} is stopped`, async () => {
        const { steps } = await run(name, code);

        expect(steps.response?.payload).to.have.property('errorType').that.is.oneOf([ 'Runtime.OutOfMemory', 'Runtime.ExitError' ]);
        await expectAllWell();
      });
    }
  }

  for (const [ what, name, damage ] of [
    [ 'answers calls that it never got', 'liar', 'for (const requestId of [ "x", "", null, {} ]) send({ kind: "response", requestId }, "1");' ],
    [ 'says after its start that it cannot start', 'late', 'send({ kind: "initError" }, "{");' ],
    [ 'says that it is ready, again and again', 'eager', 'for (let i = 0; i < 1000; i++) send({ kind: "ready" });' ],
    [ 'breaks its own JSON and its own network', 'breaker', 'JSON.stringify = () => { throw 1; }; globalThis.fetch = undefined; process.removeAllListeners(); process.emit("uncaughtException", new Error("x"));' ],
    [ 'writes nonsense into the pipe', 'noise', 'writeSync(3, "\\0\\xff GARBAGE\\r\\n\\r\\n");' ],
    [ 'announces more than it may send', 'endless', 'writeSync(3, Buffer.from([ 0, 0, 0, 2, 255, 255, 255, 255, 123, 125 ]));' ],
    [ 'closes the pipe', 'mute', 'closeSync(3);' ]
  ] as const) {

    it(`that ${what} harms nobody but itself`, async () => {

      // given
      const code = `import { closeSync, writeSync } from 'node:fs';
        const send = (head, body = '') => {
          const json = Buffer.from(JSON.stringify(head));
          const lengths = Buffer.alloc(8);
          lengths.writeUInt32BE(json.length, 0);
          lengths.writeUInt32BE(body.length, 4);
          writeSync(3, Buffer.concat([ lengths, json, Buffer.from(body) ]));
        };
        void closeSync; void send;
        export const handler = async () => { ${damage}; return 'done'; };`;

      // when
      bridge.folder.write(`functions/${name}.mjs`, code);

      const outcome = await (await bridge.post('/v1/runs', { ...callTask(name), timeoutSeconds: 3 })).json();

      // then
      expect(outcome).to.have.property('kind', 'report');
      await expectAllWell();
    });
  }

  if (!WINDOWS) {
    it('takes its children along, also those that have left its group', async () => {

      // given
      const file = join(bridge.folder.path, 'children');

      // when
      await run('parent', `import { spawn } from 'node:child_process'; import { writeFileSync } from 'node:fs';
        export const handler = () => {
          const near = spawn('sleep', [ '600' ], { stdio: 'ignore' });
          const far = spawn('sleep', [ '600' ], { stdio: 'ignore', detached: true });
          far.unref();
          writeFileSync(${JSON.stringify(file)}, near.pid + ' ' + far.pid);
          process.exit(0);
        };`);

      // then
      const [ near = 0, far = 0 ] = readFileSync(file, 'utf8').split(' ').map(Number);

      await eventually('its child is gone', () => !isRunning(near));

      if (process.platform === 'linux') {
        await eventually('its detached child is gone', () => !isRunning(far));
      } else {
        process.kill(far);
      }
    });
  }

  it('is called with a context and a qualifier of any characters, which breaks nothing', async () => {

    // given
    const own = await testBridge();

    try {

      // when
      const answer = await own.lambda.send(new InvokeCommand({
        FunctionName: 'echo', Qualifier: 'ü\r\nX: y', ClientContext: Buffer.from('{"a":"ü€\\n🎉"}\r\nX: y').toString('base64'), Payload: '{"b":1}'
      })).catch((error: unknown) => error);

      // then
      expect(answer).to.be.an('object');
      expect((await own.fetch('/v1/health')).status).to.equal(200);
      expect((await own.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload: '{"b":1}' }))).Payload?.transformToString()).to.equal('{"b":1}');
    } finally {
      await own.close();
    }
  });

  it('is not there before the user has chosen a folder', async () => {

    // given
    const own = await testBridge({ functionsFolder: null });
    const folder = temporaryFolder();

    try {
      expect(await (await own.post('/v1/runs', callTask('echo'))).json()).to.include({ kind: 'notRun', reason: 'targetNotReady' });
    } finally {
      await own.close();
      folder.remove();
    }
  });
});

/** What a process holds, where the system tells. */
function memoryMb(pid: number): number {
  return process.platform === 'linux' ? Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024 : 0;
}
