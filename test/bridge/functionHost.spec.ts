import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { FunctionFolder } from '../../bridge/functions/discovery/FunctionFolder';
import { FunctionHost } from '../../bridge/functions/FunctionHost';
import { LocalFunctions } from '../../bridge/functions/LocalFunctions';
import type { InvokeContext, LocalAnswer } from '../../bridge/functions/LocalFunctions';
import { eventually } from './helper/eventually';
import { RUNTIME_CLIENT } from './helper/runtimeClient';
import { temporaryFolder } from './helper/temporaryFolder';
import type { TemporaryFolder } from './helper/temporaryFolder';

describe('The function host', () => {
  let folder: TemporaryFolder;
  let host: FunctionHost;
  let functions: LocalFunctions;

  beforeEach(() => {
    folder = temporaryFolder();
    host = new FunctionHost({
      node: { execPath: process.execPath, runtimeClient: RUNTIME_CLIENT }, timeoutSeconds: 50, memoryMb: 128
    });
    functions = new LocalFunctions(() => new FunctionFolder(folder.path), host);
  });

  afterEach(() => {
    host.close();
    folder.remove();
  });

  function call(name: string, event: unknown = {}, context: InvokeContext = {}): Promise<LocalAnswer> {
    return functions.invoke(
      name, Buffer.from(JSON.stringify(event)), context, { signal: new AbortController().signal }
    );
  }

  async function payloadOf(answer: Promise<LocalAnswer>): Promise<unknown> {
    const answered = await answer;

    return answered.kind === 'answered' ? JSON.parse(answered.payload.toString()) : answered;
  }

  it('leaves no process behind that was being prepared when it was closed', async () => {

    // given
    const processes = (): number => process.getActiveResourcesInfo().filter(name => name === 'ProcessWrap').length;
    const before = processes();

    folder.write('waits.mjs', 'export const handler = async () => null;');

    const found = await functions.find('waits');
    const starting = found.kind === 'found' ? host.prepare(found.fn, 'eu-central-1') : undefined;
    const looking = functions.prepare('waits');

    // when
    host.close();
    await Promise.all([ starting, looking ]);

    // then
    // those of other tests may still have been ending before
    await eventually('no process is left', () => processes() <= before);
  });

  describe('the log', () => {

    it('is handed on while the function runs', async () => {

      // given
      const seen: string[] = [];
      let heard = (): void => undefined;
      const first = new Promise<void>(resolve => { heard = resolve; });
      const gate = join(folder.path, 'gate');

      folder.write('talks.mjs', `import { existsSync } from 'node:fs';
        export const handler = async ({ gate }) => {
          console.log('begun');
          while (!existsSync(gate)) await new Promise(resolve => setTimeout(resolve, 5));
          return 'done';
        };`);

      // when
      const answer = functions.invoke('talks', Buffer.from(JSON.stringify({ gate })), {}, {
        signal: new AbortController().signal,
        logReader: {
          read: chunk => {
            seen.push(chunk.toString());

            if (seen.join('').includes('begun')) {
              heard();
            }
          }
        }
      });

      await first;
      folder.write('gate', '');

      // then
      expect(await payloadOf(answer)).to.equal('done');
      expect(seen.join('')).to.match(/^START [^]*begun[^]*REPORT /);
    });

    it('of a call that was cancelled has what was written until then', async () => {

      // given
      const cancel = new AbortController();

      folder.write('slow.mjs', 'export const handler = () => { console.log("so far"); return new Promise(() => setInterval(() => 0, 1000)); };');

      // when
      const answer = await functions.invoke('slow', Buffer.from('{}'), {}, {
        signal: cancel.signal,
        logReader: { read: chunk => chunk.includes('so far') && cancel.abort() }
      });

      // then
      expect(answer.kind).to.equal('cancelled');
      expect(answer.kind === 'cancelled' && answer.log.text().toString()).to.contain('so far');
    });

    it('waits for its reader each time that much was written', async () => {

      // given
      const megabyte = 1_048_576;
      const written = 3 * megabyte;
      let unread = 0;
      let mostUnread = 0;
      let waits = 0;

      folder.write('echo.mjs', 'export const handler = async event => event;');
      folder.write('floods.mjs', `export const handler = async () => {
        for (let line = 0; line < ${written / 1024}; line++) {
          await new Promise(resolve => process.stdout.write('x'.repeat(1023) + '\\n', resolve));
        }
      };`);

      // when another function has the time to answer before each piece is read
      const answer = await functions.invoke('floods', Buffer.from('{}'), {}, {
        signal: new AbortController().signal,
        logReader: {
          read: chunk => {
            unread += chunk.length;
            mostUnread = Math.max(mostUnread, unread);
          },
          caughtUp: async () => {
            waits++;
            await call('echo');
            unread = 0;
          }
        }
      });

      // then
      expect(answer.kind).to.equal('answered');
      expect(waits).to.equal(2);
      expect(mostUnread).to.be.below(1.25 * megabyte);
    });

    it('keeps carriage returns and colours as they are', async () => {

      // given
      folder.write('paints.mjs', 'export const handler = () => { process.stdout.write("10 %\\r100 %\\r\\n\\u001b[31mred\\u001b[0m\\n"); };');

      // when
      const answer = await call('paints');

      // then
      expect(answer.kind === 'answered' && answer.log.text().toString()).to.contain('10 %\r100 %\r\n\u001b[31mred\u001b[0m\n');
    });

    it('has more than Lambda\'s 4 KB, of which the tail is the end', async () => {

      // given
      folder.write('writes.mjs', 'export const handler = () => { for (let i = 0; i < 1000; i++) console.log("line " + i); };');

      // when
      const answer = await call('writes');
      const log = answer.kind === 'answered' ? answer.log : undefined;

      // then
      expect(log?.text().toString()).to.contain('line 0\n').and.contain('line 999\n');
      expect(log?.tail()).to.have.length(4096);
    });
  });

  describe('what the function is told', () => {

    it('are region, account and alias of the call', async () => {

      // given
      folder.write('where.mjs', 'export const handler = (event, context) => [ process.env.AWS_REGION, context.invokedFunctionArn ];');

      // then
      expect(await payloadOf(call('where', {}, { region: 'eu-central-1' }))).to.eql([ 'eu-central-1', 'arn:aws:lambda:eu-central-1:000000000000:function:where' ]);
      expect(await payloadOf(call('where:live', {}, { region: 'eu-central-1' }))).to.eql([ 'eu-central-1', 'arn:aws:lambda:eu-central-1:000000000000:function:where:live' ]);
      expect(await payloadOf(call('arn:aws:lambda:us-west-2:123456789012:function:where:7', {}, { region: 'eu-central-1' })))
        .to.eql([ 'us-west-2', 'arn:aws:lambda:us-west-2:123456789012:function:where:7' ]);
    });
  });

  // a mode is a matter of POSIX systems
  if (process.platform !== 'win32') {
    it('gives a process a home and a temporary folder of its own, which go with it', async () => {

      // given
      folder.write('home.mjs', `import { tmpdir, homedir } from 'node:os'; import { writeFileSync } from 'node:fs';
        export const handler = ({ end }) => {
          if (end) { process.exit(0); }
          writeFileSync(tmpdir() + '/kept', '');
          return [ homedir(), tmpdir() ];
        };`);

      // when
      const [ home = '', temporary = '' ] = await payloadOf(call('home')) as string[];

      // then
      expect([ home, temporary, join(home, '..'), join(home, '../..') ].map(path => statSync(path).mode & 0o777)).to.eql([ 0o700, 0o700, 0o700, 0o700 ]);
      expect(existsSync(join(temporary, 'kept'))).to.be.true;

      // and when
      await call('home', { end: true });

      // then
      await eventually('its folders are gone', () => !existsSync(home) && !existsSync(temporary));
    });
  }

  // only Linux shows the state of other processes, and what they hold, as files
  if (process.platform === 'linux') {
    it('freezes what has answered, also what has left its group, until the next call', async () => {

      // given
      folder.write('busy.mjs', `import { spawn } from 'node:child_process';
        const far = spawn('sleep', [ '600' ], { stdio: 'ignore', detached: true, env: {} });
        far.unref();
        let ticks = 0;
        setInterval(() => ticks++, 1).unref();
        export const handler = async () => { const before = ticks; while (ticks === before) await new Promise(resolve => setTimeout(resolve, 1)); return [ process.pid, far.pid ]; };`);

      for (let round = 0; round < 3; round++) {

        // when
        const pids = await payloadOf(call('busy')) as number[];

        // then
        await eventually('all are stopped', () => pids.every(pid => stateOf(pid) === 'T'));
      }
    });

    it('counts what the function\'s children hold', async () => {

      // given
      folder.write('parent.mjs', `import { spawn } from 'node:child_process';
        const hog = 'const kept = []; setInterval(() => kept.push(Buffer.alloc(5_000_000, 1)), 5);';
        export const handler = () => { spawn(process.execPath, [ '-e', hog ], { stdio: 'ignore', detached: true, env: {} }).unref(); return new Promise(() => setInterval(() => 0, 1000)); };`);

      // then
      expect(await payloadOf(call('parent'))).to.have.property('errorType', 'Runtime.OutOfMemory');
    });
  }
});

function stateOf(pid: number): string | undefined {
  return /^State:\s+(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
}
