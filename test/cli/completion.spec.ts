import { expect } from 'chai';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { complete } from '../../cli/completion/complete';
import { COMMANDS } from '../../cli/table';
import { EXAMPLE, lambdaTask, ROOT, runProgram } from './lambdaTask';

describe('lambda-task completion', () => {

  const offered = async (...words: string[]) => (await complete(COMMANDS, words)).candidates.map(({ value }) => value);

  it('offers commands', async () => {
    expect(await offered('')).to.include.members([ 'run', 'check', 'test', 'serve', '--version' ]);
    expect(await offered('ch')).to.eql([ 'check' ]);
  });

  it('offers a command\'s options and no other\'s', async () => {
    expect(await offered('check', '--')).to.eql([ '--strict', '--json', '--help' ]);
  });

  it('offers the values of an option, behind a blank and behind `=`', async () => {
    expect(await offered('run', '--target', '')).to.eql([ 'local', 'endpoint', 'aws' ]);
    expect(await offered('run', '--target', 'e')).to.eql([ 'endpoint' ]);
    expect(await offered('run', '--target', '=', 'e')).to.eql([ 'endpoint' ]);
    expect(await offered('run', '--target', '=')).to.eql([ 'local', 'endpoint', 'aws' ]);
    expect(await offered('run', '--target=e')).to.eql([ '--target=endpoint' ]);
  });

  it('offers the Lambda tasks of the diagram', async () => {
    expect(await offered('run', EXAMPLE, '--task', '')).to.eql([ 'PriceOrder', 'ReserveStock', 'ChargePayment', 'SendConfirmation', 'ReleaseStock' ]);
    expect(await offered('run', EXAMPLE, '-t', 'R')).to.eql([ 'ReserveStock', 'ReleaseStock' ]);
    expect(await offered('run', '/no/such.bpmn', '--task', '')).to.eql([]);
  });

  it('says which files a shell may add', async () => {
    const files = async (...words: string[]) => (await complete(COMMANDS, words)).files;

    expect(await files('run', '')).to.equal('diagram');
    expect(await files('run', 'x.bpmn', '--functions', '')).to.equal('folder');
    expect(await files('run', 'x.bpmn', '--secrets', '')).to.equal('file');
    expect(await files('run', 'x.bpmn', '--target', '')).to.equal('none');
    expect(await files('completion', '')).to.equal('none');
  });

  it('has a script for three shells, and none for others', async () => {
    for (const shell of [ 'bash', 'zsh', 'fish' ]) {
      expect((await lambdaTask([ 'completion', shell ])).stdout).to.contain('__complete');
    }

    expect((await lambdaTask([ 'completion', 'tcsh' ])).code).to.equal(2);
  });

  describe('in a shell', () => {

    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'lambda-task-'));
      await mkdir(join(folder, 'bin'));
      await mkdir(join(folder, 'processes'));
      await writeFile(join(folder, 'bin/lambda-task'), `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist/lambda-task.js')}" "$@"\n`, { mode: 0o755 });
      await writeFile(join(folder, 'notes.txt'), '');
      await cp(EXAMPLE, join(folder, 'order.bpmn'));
    });

    afterEach(() => rm(folder, { recursive: true }));

    /** What a shell offers for a line, by its own means. */
    const SHELLS: Record<string, (line: string) => string[]> = {
      bash: line => [ '--norc', '-c', `
        source <(lambda-task completion bash)
        COMP_WORDS=(${line.replace(/ $/, ' ""')}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
        _lambda_task
        printf '%s\\n' "\${COMPREPLY[@]}"` ],
      zsh: line => [ '-f', '-c', `
        autoload -Uz compinit && compinit -u -d ${'$'}HOME/.zcompdump
        source <(lambda-task completion zsh)
        _describe() { printf '%s\\n' "\${(@)\${(@P)argv[-1]}%%:*}"; }
        _files() { [[ $1 == -g ]] && print -l *.bpmn(N) *(/N) || { [[ $1 == -/ ]] && print -l *(/N) || print -l *(N) } }
        words=(${line.replace(/ $/, ' ""')}); CURRENT=\${#words}
        $_comps[lambda-task]` ],
      fish: line => [ '--no-config', '-c', `lambda-task completion fish | source; complete --do-complete '${line}'` ]
    };

    for (const [ shell, args ] of Object.entries(SHELLS)) {

      it(`${shell} offers commands, options, tasks and diagrams`, async function() {
        if (spawnSync(shell, [ '--version' ]).error) {
          this.skip();
        }

        const ask = async (line: string) => {
          const { stdout, stderr } = await runProgram(shell, args(line), { cwd: folder, env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder } });

          expect(stderr).to.equal('');

          return stdout.split('\n').map(offer => offer.split('\t')[0]).filter(offer => offer !== '');
        };

        expect(await ask('lambda-task ch')).to.eql([ 'check' ]);
        expect(await ask('lambda-task check --s')).to.eql([ '--strict' ]);
        expect(await ask('lambda-task run order.bpmn --task Pri')).to.eql([ 'PriceOrder' ]);
        expect(await ask('lambda-task run order.bpmn --target ')).to.have.members([ 'local', 'endpoint', 'aws' ]);
        expect((await ask('lambda-task check ')).map(name => name?.replace(/\/$/, ''))).to.include.members([ 'order.bpmn', 'processes' ]).and.not.include('notes.txt');
        expect(await ask('lambda-task run order.bpmn --secrets ')).to.include('notes.txt');
      });
    }
  });
});
