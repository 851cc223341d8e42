import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';

import { PROJECT } from './support/packedPlugin';
import { runNode } from './support/runNode';
import { temporaryFolder } from './support/temporaryFolder';

interface Ended {
  ok: boolean;
  output: string;
}

type Run = (file: string, args: string[], options?: { timeoutMs?: number }) => Promise<Ended>;

/** Starts a process that outlives it, and gives it its own output. */
const LEAVES_A_PROCESS = `
  const { spawn } = require('node:child_process');
  const left = spawn(process.execPath, [ '-e', 'setInterval(() => {}, 1000)' ], { stdio: 'inherit', detached: true });
  left.unref();
  console.log(left.pid);
`;

describe('scripts - suites that do not end', function() {
  let run: Run;

  before(async function() {
    ({ run } = await import(pathToFileURL(join(PROJECT, 'scripts/steps/run.mjs')).href) as { run: Run });
  });

  it('should end a program with what it left running', async function() {
    const { ok, output } = await run(process.execPath, [ '-e', LEAVES_A_PROCESS ]);

    process.kill(Number(output), 'SIGKILL');

    expect(ok).to.be.true;
  });

  it('should stop a program that overruns its time', async function() {
    const { ok, output } = await run(process.execPath, [ '-e', 'setInterval(() => {}, 1000)' ], { timeoutMs: 500 });

    expect(ok).to.be.false;
    expect(output).to.contain('was stopped after 0.5 seconds');
  });

  it('should say what keeps a suite whose tests have ended', async function() {
    const { code, stderr, counts } = await runSuite(`
      it('opens a server', done => { require('node:net').createServer().listen(0, '127.0.0.1', done); });
    `);

    expect(code).to.equal(1);
    expect(stderr).to.match(/the process has not: it holds .*TCPServerWrap/);
    expect(counts).to.eql({ passed: 1, failed: 0 });
  });

  it('should say where a timer was made that keeps a suite', async function() {
    const { stderr } = await runSuite(`
      function pollsForEver() { setInterval(() => {}, 1000); setTimeout(() => {}, 1).unref(); }

      it('polls', () => pollsForEver());
    `);

    expect(stderr).to.match(/setInterval 1000 ms\n +at pollsForEver .*some\.spec\.js/);
    expect(stderr).not.to.contain('setTimeout');
  });

  it('should say in which test a suite broke off', async function() {
    const { counts } = await runSuite(`
      it('passes', () => {});
      it('never ends', () => { process.kill(process.pid, 'SIGKILL'); });
    `);

    expect(counts).to.eql({ passed: 1, failed: 0, running: 'never ends' });
  });
});

async function runSuite(text: string) {
  const folder = temporaryFolder();
  const spec = join(folder, 'some.spec.js');
  const file = join(folder, 'counts.json');

  writeFileSync(spec, text);

  const { code, stderr } = await runNode([
    join(PROJECT, 'node_modules/mocha/bin/mocha.js'), '--no-config', spec,
    '--reporter', join(PROJECT, 'scripts/reporters/CountingReporter.js'),
    '--reporter-option', `file=${file}`, '--reporter-option', 'closingMs=200'
  ]);

  return { code, stderr, counts: JSON.parse(readFileSync(file, 'utf8')) as unknown };
}
