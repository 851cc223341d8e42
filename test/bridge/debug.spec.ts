import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { symlinkSync } from 'node:fs';

import { expect } from 'chai';

import { listen } from '../../bridge/http/listen';
import type { RunProgress } from '../../connector/run/RunEvent';
import { callTask } from '../security/support/callTask';
import { DebugAdapter } from './helper/debugAdapter';
import { eventually } from './helper/eventually';
import { freePort, isFree } from './helper/freePort';
import { PYTHON_MS, pythonWithClient } from './helper/pythonWithClient';
import { testBridge } from './helper/testBridge';
import type { TestBridge } from './helper/testBridge';

describe('Debugging a local function', function() {
  this.timeout(60_000);

  let bridge: TestBridge;
  let debuggers: ChildProcess[];

  beforeEach(async () => {
    debuggers = [];
    bridge = await testBridge({ functionTimeoutSeconds: 1 });
    bridge.folder.write('functions/sums.mjs', `export const handler = async ({ a, b }) => {
      const sum = a + b;
      debugger;
      return { sum };
    };`);
  });

  afterEach(async () => {
    debuggers.forEach(child => child.kill('SIGKILL'));
    await bridge.close();
  });

  /** Node's own debugger on the command line. */
  function attach(port: number): { say(command: string): void; heard(): string } {
    const child = spawn(process.execPath, [ 'inspect', `127.0.0.1:${port}` ], { stdio: [ 'pipe', 'pipe', 'pipe' ] });
    let output = '';

    debuggers.push(child);
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString(); });

    return { say: command => child.stdin.write(`${command}\n`), heard: () => output };
  }

  /** A run whose function adds 2 and 40, as soon as that waits for a debugger at a port of its own. */
  async function waitingForDebugger(functionName: string, signal = new AbortController().signal) {
    const port = await freePort();
    const told: RunProgress[] = [];
    const request = { ...callTask(functionName, { 'awsFunction.payload': '={a: 2, b: 40}' }), debugPort: port, timeoutSeconds: 1 };
    const running = bridge.run(request, signal, event => told.push(event));

    await eventually('the function waits', () => told.some(({ kind }) => kind === 'debugger'));

    return { port, told, running };
  }

  /** What holds for the debugger of every language. */
  function itBelongsToItsRun(functionName: string): void {

    it('ends with its run, its adapter too', async () => {

      // given
      const cancel = new AbortController();
      const { port, running } = await waitingForDebugger(functionName, cancel.signal);

      // when
      cancel.abort();

      // then
      expect(await running).to.include({ kind: 'notRun', reason: 'cancelled' });
      await eventually('the port is free again', () => isFree(port));
    });

    it('says so where its port is taken', async () => {

      // given
      const server = createServer();
      const { port } = await listen(server, 0);

      // when
      const outcome = await bridge.run({ ...callTask(functionName), debugPort: port }, new AbortController().signal);

      server.close();

      // then
      expect(outcome).to.have.nested.property('report.steps.response.payload.errorMessage').that.contains(`The debugger's port ${port} is taken`);
    });
  }

  it('waits for the debugger, halts where it is told, and has no time-out', async () => {

    // given
    const { port, told, running } = await waitingForDebugger('sums');

    // when
    const node = attach(port);

    await eventually('it halts', () => node.heard().includes('debugger;'));
    node.say('exec(\'sum\')');
    await eventually('its variables are seen', () => /\b42\b/.test(node.heard()));
    node.say('cont');

    // then
    expect(told).to.deep.include({ kind: 'debugger', language: 'node', port });
    expect(await running).to.have.nested.property('report.steps.response.payload.sum', 42);
  });

  itBelongsToItsRun('sums');

  it('is refused for ports that there are not', async () => {
    for (const debugPort of [ 0, -1, 65_536, 1.5, '9229', null ]) {
      expect((await bridge.post('/v1/runs', { ...callTask('sums'), debugPort })).status).to.equal(400);
    }
  });

  describe('in Python', () => {

    beforeEach(function() {
      this.timeout(PYTHON_MS);

      const python = pythonWithClient('debugpy');

      if (python.kind === 'absent') {
        console.warn(`      debugpy cannot be had here: ${python.reason}`);
        return this.skip();
      }

      symlinkSync(python.folder, join(bridge.folder.path, 'functions/.venv'), 'junction');
      bridge.folder.write('functions/template.yaml', `Resources:
  Sums:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src, Handler: sums.handler, Runtime: python3.12 }
`);
      bridge.folder.write('functions/src/sums.py', 'def handler(event, context):\n    sum = event["a"] + event["b"]\n    return {"sum": sum}\n');
    });

    it('waits for the debugger, and halts where it is told', async () => {

      // given
      const { port, told, running } = await waitingForDebugger('Sums');

      // when
      const adapter = await DebugAdapter.attach(port);

      try {
        await adapter.ask('initialize', { adapterID: 'debugpy', clientID: 'test', linesStartAt1: true, pathFormat: 'path' });
        adapter.send('attach', { justMyCode: true });
        await adapter.event('initialized');
        await adapter.ask('setBreakpoints', {
          source: { path: join(bridge.folder.path, 'functions/src/sums.py') }, breakpoints: [ { line: 3 } ]
        });
        adapter.send('configurationDone');

        const { threadId } = await adapter.event('stopped');
        const { stackFrames } = await adapter.ask('stackTrace', { threadId });
        const [ frame ] = Array.isArray(stackFrames) ? stackFrames : [];
        const { result } = await adapter.ask('evaluate', { expression: 'sum', frameId: frame.id });

        adapter.send('continue', { threadId });

        // then
        expect(told).to.deep.include({ kind: 'debugger', language: 'python', port });
        expect(result).to.equal('42');
        expect(await running).to.have.nested.property('report.steps.response.payload.sum', 42);
      } finally {
        adapter.close();
      }
    });

    itBelongsToItsRun('Sums');
  });

  // a file is run by its first line on POSIX systems only
  if (process.platform !== 'win32') {
    it('says so where there is no debugger for it', async () => {
      bridge.folder.write('functions/shell/bootstrap', '#!/bin/sh\nexit 1\n');

      expect(await bridge.run({ ...callTask('shell'), debugPort: await freePort() }, new AbortController().signal))
        .to.include({ kind: 'notRun', reason: 'targetNotReady' })
        .and.to.have.property('message').that.contains('is a program of its own');
    });
  }
});
