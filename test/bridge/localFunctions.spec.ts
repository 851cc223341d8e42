import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { InvokeCommand } from '@aws-sdk/client-lambda';
import { expect } from 'chai';

import { eventually } from './helper/eventually';
import { isRunning } from './helper/isRunning';
import { temporaryFolder } from './helper/temporaryFolder';
import type { TestBridge } from './helper/testBridge';
import { testBridge } from './helper/testBridge';

describe('Local functions', () => {
  let bridge: TestBridge;

  before(async () => {
    bridge = await testBridge({ functionTimeoutSeconds: 2, functionMemoryMb: 128 });
  });

  after(() => bridge.close());

  function write(file: string, text: string): string {
    return bridge.folder.write(join('functions', file), text);
  }

  async function call(name: string, event: unknown = {}, signal?: AbortSignal) {
    const answer = await bridge.lambda.send(
      new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(event), LogType: 'Tail' }),
      { abortSignal: signal }
    );
    const text = answer.Payload?.transformToString() ?? '';

    return {
      functionError: answer.FunctionError,
      payload: JSON.parse(text),
      text,
      log: Buffer.from(answer.LogResult ?? '', 'base64').toString()
    };
  }

  describe('a Node handler', () => {

    for (const [ file, form ] of [
      [ 'folder-mjs/index.mjs', 'export const handler = async event => ({ got: event });' ],
      [ 'folder-js/index.js', 'exports.handler = async event => ({ got: event });' ],
      [ 'folder-cjs/index.cjs', 'module.exports = { handler: event => ({ got: event }) };' ],
      [ 'file-mjs.mjs', 'export function handler(event) { return { got: event }; }' ],
      [ 'file-cjs.cjs', 'exports.handler = (event, context, callback) => setTimeout(() => callback(null, { got: event }), 1);' ]
    ] as const) {

      it(`is found as ${file}`, async () => {

        // given
        write(file, form);

        // when
        const { payload, functionError } = await call(file.replace(/[/.].*$/, ''), { a: 1 });

        // then
        expect(functionError).to.be.undefined;
        expect(payload).to.eql({ got: { a: 1 } });
      });
    }

    it('gets the context of the call', async () => {

      // given
      write('context.mjs', `export const handler = async (event, context) => ({
        ...context, left: context.getRemainingTimeInMillis()
      });`);

      // when
      const { payload, log } = await call('context');

      // then
      expect(payload).to.include({
        functionName: 'context',
        functionVersion: '$LATEST',
        memoryLimitInMB: '128',
        invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:context'
      });
      expect(payload.left).to.be.within(1, 2000);
      expect(log).to.contain(`START RequestId: ${payload.awsRequestId} Version: $LATEST`);
    });

    it('answers null for nothing', async () => {

      // given
      write('nothing.mjs', 'export const handler = async () => {};');

      // then
      expect((await call('nothing')).text).to.equal('null');
    });

    it('answers null when it never answers and nothing is left to do', async () => {

      // given
      write('never.mjs', 'export const handler = () => new Promise(() => {});');

      // then
      expect((await call('never')).text).to.equal('null');
    });

    it('that throws is told as an unhandled error, with its trace', async () => {

      // given
      write('throws.mjs', 'export const handler = () => { throw new TypeError("no such order"); };');

      // when
      const { functionError, payload } = await call('throws');

      // then
      expect(functionError).to.equal('Unhandled');
      expect(payload).to.include({ errorType: 'TypeError', errorMessage: 'no such order' });
      expect(payload.trace[0]).to.equal('TypeError: no such order');
    });

    it('that rejects with something else than an error is told by its type', async () => {

      // given
      write('rejects.mjs', 'export const handler = async () => { throw "sold out"; };');

      // then
      expect((await call('rejects')).payload).to.eql({ errorType: 'string', errorMessage: 'sold out', trace: [] });
    });

    it('that gives an error to its callback is told as that error', async () => {

      // given
      write('callback-error.cjs', 'exports.handler = (event, context, callback) => callback(new Error("no"));');

      // then
      expect((await call('callback-error')).payload).to.include({ errorType: 'Error', errorMessage: 'no' });
    });

    it('whose answer has no JSON is told as an error', async () => {

      // given
      write('circular.mjs', 'export const handler = () => { const one = {}; one.one = one; return one; };');

      // then
      expect((await call('circular')).payload).to.include({ errorMessage: 'Unable to stringify response body' });
    });

    it('that throws later, outside of its promise, ends its process and is told', async () => {

      // given
      write('late.mjs', `let calls = 0;
        export const handler = async () => {
          if (++calls === 1) { setTimeout(() => { throw new Error('late'); }); await new Promise(() => {}); }
        };`);

      // then
      expect((await call('late')).payload).to.include({ errorType: 'Error', errorMessage: 'late' });
      expect((await call('late')).payload).to.include({ errorType: 'Error', errorMessage: 'late' });
    });

    it('that overruns its time is stopped', async () => {

      // given
      write('loop.mjs', 'export const handler = () => { for (;;); };');

      // when
      const { functionError, payload, log } = await call('loop');

      // then
      expect(functionError).to.equal('Unhandled');
      expect(payload.errorType).to.equal('Sandbox.Timedout');
      expect(payload.errorMessage).to.match(/^RequestId: [0-9a-f-]{36} Error: Task timed out after 2.00 seconds$/);
      expect(log).to.match(/REPORT .*\tStatus: timeout/);
    });

    it('that exits is told with its status, and starts anew', async () => {

      // given
      write('exits.mjs', 'export const handler = event => event.exit ? process.exit(3) : "fine";');
      await call('exits');

      // when
      const { functionError, payload } = await call('exits', { exit: true });

      // then
      expect(functionError).to.equal('Unhandled');
      expect(payload.errorType).to.equal('Runtime.ExitError');
      expect(payload.errorMessage).to.match(/Runtime exited with error: exit status 3$/);
      expect((await call('exits')).payload).to.equal('fine');
    });

    it('that answers more than 6 MB is told so', async () => {

      // given
      write('large.mjs', 'export const handler = () => "x".repeat(6_300_000);');

      // then
      expect((await call('large')).payload).to.eql({
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).'
      });
    });

    it('that answers just below 6 MB is heard', async () => {

      // given
      write('nearly.mjs', 'export const handler = () => "x".repeat(6_000_000);');

      // then
      expect((await call('nearly')).payload).to.have.length(6_000_000);
    });

    it('that does not parse is told as Lambda does', async () => {

      // given
      write('broken.mjs', 'export const handler = () => {');

      // then
      expect((await call('broken')).payload.errorType).to.equal('Runtime.UserCodeSyntaxError');
    });

    it('that imports what is not there is told as Lambda does', async () => {

      // given
      write('imports.mjs', 'import "./missing.mjs"; export const handler = () => 1;');

      // when
      const { functionError, payload } = await call('imports');

      // then
      expect(functionError).to.equal('Unhandled');
      expect(payload.errorType).to.equal('Runtime.ImportModuleError');
      expect(payload.errorMessage).to.contain('missing.mjs');
    });

    it('that is not exported is told as Lambda does', async () => {

      // given
      write('unnamed.mjs', 'export const handle = () => 1;');

      // then
      expect((await call('unnamed')).payload).to.include({
        errorType: 'Runtime.HandlerNotFound',
        errorMessage: 'unnamed.handler is undefined or not exported'
      });
    });
  });

  describe('the process', () => {

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

    it('starts anew when a file of the function changes', async () => {

      // given
      write('edited/lib.mjs', 'export const answer = "old";');
      write('edited/index.mjs', 'import { answer } from "./lib.mjs"; export const handler = () => answer;');
      await call('edited');

      // when
      write('edited/lib.mjs', 'export const answer = "new!";');

      // then
      expect((await call('edited')).payload).to.equal('new!');
    });

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
          LAMBDA_TASK_ROOT: join(bridge.folder.path, 'functions'),
          _HANDLER: 'environment.handler',
          TZ: ':UTC'
        });
        expect(JSON.stringify(payload)).not.to.contain('of the user');
        expect(JSON.stringify(payload)).not.to.contain(bridge.address.token);
        expect(JSON.stringify(payload)).not.to.contain(bridge.accessKeys.secretAccessKey);
        expect(payload.HOME).not.to.equal(process.env.HOME);
      } finally {
        delete process.env.AWS_SECRET_ACCESS_KEY;
      }
    });

    it('is killed with its children when it overruns its time', async () => {

      // given
      const pidFile = join(bridge.folder.path, 'child.pid');

      write('parent.mjs', `import { spawn } from 'node:child_process';
        import { writeFileSync } from 'node:fs';
        export const handler = ({ pidFile }) => {
          writeFileSync(pidFile, String(spawn('sleep', [ '600' ], { stdio: 'ignore' }).pid));
          for (;;);
        };`);

      // when
      await call('parent', { pidFile });

      // then
      const pid = Number(readFileSync(pidFile, 'utf8'));

      await eventually('the child is gone', () => !isRunning(pid));
    });

    it('is stopped when its caller goes away', async () => {

      // given
      const pidFile = join(bridge.folder.path, 'cancelled.pid');
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

  describe('the log', () => {

    it('has what the function wrote, between Lambda\'s own lines', async () => {

      // given
      write('logs.mjs', 'export const handler = () => { console.log("for %s", "you"); console.error("oh"); process.stdout.write("raw\\n"); };');

      // when
      const { log } = await call('logs');

      // then
      expect(log.replace(/\d{4}-\S+Z/g, 'TIME').replace(/[0-9a-f-]{36}/g, 'ID').replace(/[\d.]+ (ms|MB)/g, 'N $1')).to.equal([
        'START RequestId: ID Version: $LATEST',
        'TIME\tID\tINFO\tfor you',
        'TIME\tID\tERROR\toh',
        'raw',
        'END RequestId: ID',
        'REPORT RequestId: ID\tDuration: N ms\tBilled Duration: N ms\tMemory Size: N MB\t'
          + (process.platform === 'linux' ? 'Max Memory Used: N MB\t' : '') + 'Init Duration: N ms\t',
        ''
      ].join('\n'));
    });

    it('is cut to its last 4 KB, however much is written', async () => {

      // given
      write('floods.mjs', 'export const handler = () => { for (let i = 0; i < 50_000; i++) console.log("line " + i); return "done"; };');

      // when
      const { payload, log } = await call('floods');

      // then
      expect(payload).to.equal('done');
      expect(log.length).to.equal(4096);
      expect(log).to.contain('line 49999').and.to.match(/REPORT .*\n$/);
    });
  });

  // a file is run by its first line on POSIX systems only
  if (process.platform !== 'win32') {
    describe('a bootstrap', () => {

      it('of any language speaks the Runtime API itself', async () => {

        // given
        write('shell/bootstrap', [
          '#!/usr/bin/env node',
          'const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;',
          '(async () => {',
          '  for (;;) {',
          '    const next = await fetch(`${api}/next`);',
          '    const id = next.headers.get("lambda-runtime-aws-request-id");',
          '    console.log("plain output");',
          '    await fetch(`${api}/${id}/response`, { method: "POST", body: JSON.stringify({ heard: await next.json() }) });',
          '  }',
          '})();'
        ].join('\n'));

        // when
        const first = await call('shell', { a: 1 });
        const second = await call('shell', { a: 2 });

        // then
        expect([ first.payload, second.payload ]).to.eql([ { heard: { a: 1 } }, { heard: { a: 2 } } ]);
        expect(first.log).to.contain('plain output');
      });

      it('may be a shell script', async () => {

        // given
        write('script/bootstrap', [
          '#!/bin/sh',
          'echo "no runtime here" >&2',
          'exit 7'
        ].join('\n'));

        // when
        const { payload, log } = await call('script');

        // then
        expect(payload.errorMessage).to.match(/exit status 7$/);
        expect(log).to.contain('no runtime here');
      });

      it('that cannot be run is told so', async () => {

        // given
        write('unrunnable/bootstrap', '#!/no/such/program\n');

        // then
        expect((await call('unrunnable')).payload.errorType).to.equal('Runtime.InvalidEntrypoint');
      });
    });
  }

  describe('the folder', () => {

    it('has functions by their entries\' names; all else is none', async () => {

      // given
      const outside = temporaryFolder();
      const other = await testBridge();

      outside.write('secret.mjs', 'export const handler = () => "outside";');
      other.folder.write('functions/order/index.mjs', 'export const handler = () => 1;');
      other.folder.write('functions/order/helper.mjs', '');
      other.folder.write('functions/no name.mjs', '');
      other.folder.write('functions/empty/readme.txt', '');
      symlinkSync(join(outside.path, 'secret.mjs'), join(other.folder.path, 'functions/link.mjs'));
      symlinkSync(outside.path, join(other.folder.path, 'functions/linked'));

      try {

        // when
        const answer = await other.fetch('/v1/functions');

        // then
        const runtime = `nodejs${process.versions.node.split('.')[0]}.x`;

        expect(await answer.json()).to.eql({
          folder: join(other.folder.path, 'functions'), functions: [ { name: 'echo', runtime }, { name: 'order', runtime } ], problems: []
        });
      } finally {
        await other.close();
        outside.remove();
      }
    });

    it('that is not there is told', async () => {

      // given
      const other = await testBridge({ functionsFolder: '/no/such/folder' });

      try {

        // when
        const answer = await other.fetch('/v1/functions');

        // then
        expect(await answer.json()).to.have.property('problems').that.eql([
          { severity: 'error', message: 'The functions folder "/no/such/folder" is not there. Choose a folder that exists.' }
        ]);
      } finally {
        await other.close();
      }
    });
  });
});
