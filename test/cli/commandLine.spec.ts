import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { COMMANDS } from '../../cli/table';
import { writeDiagram } from './diagram';
import { EXAMPLE, lambdaTask, ROOT, runProgram } from './lambdaTask';
import { ownFolder } from './ownFolder';

const ESCAPE = '\u001b';

describe('lambda-task - as people expect a command', () => {

  const folder = ownFolder();

  it('tells its version', async () => {
    // given
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

    // then
    for (const argument of [ '--version', '-V', 'version' ]) {
      expect((await lambdaTask([ argument ])).stdout).to.equal(`${version}\n`);
    }
  });

  it('lists its commands', async () => {
    // when
    const { code, stdout } = await lambdaTask([ '--help' ]);

    // then
    expect(code).to.equal(0);
    COMMANDS.forEach(({ name, summary }) => expect(stdout).to.contain(name).and.contain(summary));
  });

  it('tells about each command all that it takes', async () => {
    for (const { name, options, exitCodes, examples } of COMMANDS) {
      const [ own, ofHelp ] = await Promise.all([ lambdaTask([ name, '--help' ]), lambdaTask([ 'help', name ]) ]);

      expect(own.code).to.equal(0);
      expect(own.stdout).to.equal(ofHelp.stdout);
      Object.entries(options).forEach(([ option, { help } ]) => expect(own.stdout).to.contain(`--${option}`).and.contain(help));
      expect(own.stdout.split('\nExit codes\n')[1]).to.equal(
        Object.entries(exitCodes).map(([ code, meaning ]) => `  ${code}  ${meaning}\n`).join('')
      );
      examples.forEach(example => expect(own.stdout).to.contain(`lambda-task ${example}`));
    }
  });

  const SLIPS: Array<[string, string[], string]> = [
    [ 'a command', [ 'chekc' ], 'There is no command \'chekc\'. Did you mean \'check\'?' ],
    [ 'an option', [ 'run', EXAMPLE, '--taks', 'PriceOrder' ], 'Unknown option \'--taks\'. Did you mean \'--task\'?' ],
    [ 'a target', [ 'run', EXAMPLE, '-t', 'PriceOrder', '--target', 'locl' ], 'Did you mean \'local\'?' ],
    [ 'a task\'s id', [ 'run', EXAMPLE, '--task', 'PriceOrdr' ], 'Did you mean \'PriceOrder\'?' ],
    [ 'a task\'s name', [ 'run', EXAMPLE, '--task', 'Price ordr' ], 'Did you mean \'Price order\'?' ],
    [ 'a shell', [ 'completion', 'bsh' ], 'Did you mean \'bash\'?' ]
  ];

  for (const [ what, args, question ] of SLIPS) {
    it(`asks what was meant by ${what} that there is not`, async () => {
      // when
      const { code, stderr } = await lambdaTask(args);

      // then
      expect(code).to.equal(2);
      expect(stderr).to.contain(question);
    });
  }

  it('does not guess where nothing is near', async () => {
    expect((await lambdaTask([ 'fly' ])).stderr).not.to.contain('Did you mean');
  });

  it('runs a task by its name', async () => {
    // when
    const { stdout } = await lambdaTask([ 'run', EXAMPLE, '-t', 'Price order', '--json' ]);

    // then
    expect(JSON.parse(stdout).task.id).to.equal('PriceOrder');
  });

  it('runs the only task without being told', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { functionName: 'price-order' });

    // when
    const { stdout } = await lambdaTask([ 'run', diagram, '--json' ]);

    // then
    expect(JSON.parse(stdout).task.id).to.equal('Task');
  });

  it('reads a diagram from standard input, and variables from another', async () => {
    // when
    const check = await lambdaTask([ 'check', '-' ], { stdin: await readFile(EXAMPLE, 'utf8') });
    const run = await lambdaTask([ 'run', EXAMPLE, '-t', 'PriceOrder', '-v', '-', '--json' ], { stdin: '{"order": {"id": "FROM-STDIN"}}' });
    const both = await lambdaTask([ 'run', '-', '-t', 'PriceOrder', '-v', '-' ], { stdin: '{}' });

    // then
    expect(check.stdout).to.contain('standard input: Price order (PriceOrder)');
    expect(JSON.parse(run.stdout).steps.request.payload.orderId).to.equal('FROM-STDIN');
    expect(both.code).to.equal(2);
    expect(both.stderr).to.contain('Standard input can be read for one thing only');
  });

  it('runs with the example data of the diagram where no variables are given, and says so', async () => {
    // when
    const given = await lambdaTask([ 'run', EXAMPLE, '-t', 'PriceOrder', '-v', '{}', '--json' ]);
    const { stdout } = await lambdaTask([ 'run', EXAMPLE, '-t', 'PriceOrder', '--json' ]);

    // then
    const { steps, problems } = JSON.parse(stdout);

    expect(steps.request.payload.orderId).to.equal('A-1042');
    expect(problems[0]).to.include({ code: 'exampleVariables', severity: 'info' });
    expect(JSON.parse(given.stdout).steps.request.payload.orderId).to.equal(null);
  });

  it('warns where the diagram has no example', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { functionName: 'price-order', payload: '={ id: nobodyKnows }' });

    // when
    const { stdout } = await lambdaTask([ 'run', diagram ]);

    // then
    expect(stdout).to.contain('The diagram has no example data for nobodyKnows: it was null');
  });

  it('takes a folder of functions from where it is called', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { functionName: 'echo' });

    await mkdir(join(folder.path, 'own'));
    await writeFile(join(folder.path, 'own/echo.mjs'), 'export const handler = event => Promise.resolve(event);');

    // when
    const { code, stderr } = await lambdaTask([ 'run', diagram, '--functions', 'own' ], { cwd: folder.path });

    // then
    expect(stderr).to.equal('');
    expect(code).to.equal(0);
  });

  it('prints what FEEL warns of, with the piece that it is about', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { functionName: 'price-order', payload: '={ id: order.nope }' });

    // when
    const { code, stdout } = await lambdaTask([ 'run', diagram, '-v', '{"order": {}}' ]);

    // then
    expect(code).to.equal(0);
    expect(stdout).to.match(/! {2}FEEL, awsFunction\.payload: No context entry found with key 'nope'.*\(order\.nope\)/);
  });

  describe('--strict', () => {

    it('fails a run that FEEL warns of', async () => {
      const diagram = await writeDiagram(folder.path, { functionName: 'price-order', payload: '={ id: order.nope }' });

      expect((await lambdaTask([ 'run', diagram, '-v', '{"order": {}}' ])).code).to.equal(0);
      expect((await lambdaTask([ 'run', diagram, '-v', '{"order": {}}', '--strict' ])).code).to.equal(1);
    });

    it('fails a run that hides a failure of the function', async () => {
      const args = [ 'run', EXAMPLE, '-t', 'PriceOrder', '--allow-missing-secrets', '--mock', '{"functionError": "Unhandled", "payload": {"errorMessage": "boom"}}' ];

      const { code, stdout } = await lambdaTask(args);

      expect(code).to.equal(0);
      expect(stdout).to.match(/^COMPLETED, THOUGH THE FUNCTION FAILED {2}Price order/);
      expect((await lambdaTask([ ...args, '--strict' ])).code).to.equal(1);
    });

    it('passes a run where nothing is amber', async () => {
      expect((await lambdaTask([ 'run', EXAMPLE, '-t', 'PriceOrder', '--strict' ])).code).to.equal(0);
    });

    it('fails a check where something is amber', async () => {
      const diagram = await writeDiagram(folder.path, { region: 'eu-centrl-1' });

      expect((await lambdaTask([ 'check', diagram ])).code).to.equal(0);
      expect((await lambdaTask([ 'check', diagram, '--strict' ])).code).to.equal(1);
      expect((await lambdaTask([ 'check', EXAMPLE, '--strict' ])).code).to.equal(0);
    });
  });

  describe('--json where it could not be run', () => {
    const ERRORS: Array<[string, string[], string]> = [
      [ 'a file that is missing', [ 'check', '/no/such.bpmn', '--json' ], 'unreadable' ],
      [ 'no such task', [ 'run', EXAMPLE, '-t', 'Nope', '--json' ], 'noSuchTask' ],
      [ 'an unknown option', [ 'run', EXAMPLE, '--nope', '--json' ], 'badArguments' ],
      [ 'broken variables', [ 'run', EXAMPLE, '-t', 'PriceOrder', '-v', '{', '--json' ], 'badVariables' ],
      [ 'no Lambda task', [ 'run', EXAMPLE, '-t', 'ArrangeBackOrder', '--json' ], 'noLambdaTask' ]
    ];

    for (const [ what, args, errorCode ] of ERRORS) {
      it(`prints an error object: ${what}`, async () => {
        // when
        const { code, stdout, stderr } = await lambdaTask(args);

        // then
        const { error } = JSON.parse(stdout);

        expect(code).to.equal(2);
        expect(error.code).to.equal(errorCode);
        expect(stderr).to.equal(`${error.message}\n`);
      });
    }
  });

  describe('colours', () => {
    const args = [ 'check', EXAMPLE ];

    it('are not in what another program reads', async () => {
      expect((await lambdaTask(args)).stdout).not.to.contain(ESCAPE);
    });

    it('are there where FORCE_COLOR wants them', async () => {
      expect((await lambdaTask(args, { env: { FORCE_COLOR: '1' } })).stdout).to.contain(`${ESCAPE}[32mall is well${ESCAPE}[39m`);
      expect((await lambdaTask(args, { env: { FORCE_COLOR: '0' } })).stdout).not.to.contain(ESCAPE);
    });

    it('are in a terminal, unless NO_COLOR is set', async function() {
      if (process.platform !== 'linux') {
        this.skip();
      }

      // `script` gives a program a terminal
      const inTerminal = (env: Record<string, string>) => runProgram(
        'script', [ '-qec', `${process.execPath} ${join(ROOT, 'dist/lambda-task.js')} check ${EXAMPLE}`, '/dev/null' ], { env: { TERM: 'xterm', ...env } }
      );

      expect((await inTerminal({})).stdout).to.contain(`${ESCAPE}[32m`);
      expect((await inTerminal({ NO_COLOR: '1' })).stdout).not.to.contain(ESCAPE);
      expect((await inTerminal({ TERM: 'dumb' })).stdout).not.to.contain(ESCAPE);
    });
  });

  describe('hostile text of a diagram', () => {
    const HOSTILE = `${ESCAPE}[2J\u009b31m\u202egnp.exe\u2066\u0007\u200f`;
    const STEERING = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

    it('steers no terminal, whoever prints it', async () => {
      // given
      const diagram = await writeDiagram(folder.path, { functionName: 'price-order', payload: `={ a: "${HOSTILE.replaceAll(ESCAPE, '').replaceAll('\u0007', '')}" }`, region: HOSTILE.replace(ESCAPE, '').replace('\u0007', '') });
      const variables = JSON.stringify({ order: { id: HOSTILE } });
      const calls = [
        [ 'check', diagram ], [ 'check', diagram, '--json' ], [ 'run', diagram ], [ 'run', diagram, '--json' ],
        [ 'run', EXAMPLE, '-t', 'PriceOrder', '-v', variables ], [ 'run', EXAMPLE, '-t', 'PriceOrder', '-v', variables, '--json' ],
        [ 'run', EXAMPLE, '-t', HOSTILE ], [ HOSTILE ], [ 'run', `--${HOSTILE}` ], [ 'check', `/no/${HOSTILE}` ]
      ];

      for (const args of calls) {
        const { stdout, stderr } = await lambdaTask(args);

        expect(stdout + stderr, args.join(' ')).not.to.match(STEERING).and.not.equal('');
      }
    });

    it('is the same for who reads the JSON', async () => {
      // when
      const { stdout } = await lambdaTask([ 'run', EXAMPLE, '-t', 'PriceOrder', '-v', JSON.stringify({ order: { id: HOSTILE } }), '--json' ]);

      // then
      expect(JSON.parse(stdout).steps.request.payload.orderId).to.equal(HOSTILE);
    });
  });

  it('says in one short line that a file is no BPMN', async () => {
    // given
    const file = join(folder.path, 'big.bpmn');

    await writeFile(file, `{ "json": "${'x'.repeat(100_000)}" }`);

    // when
    const { code, stdout, stderr } = await lambdaTask([ 'check', file ]);

    // then
    expect(code).to.equal(2);
    expect(stdout).to.equal('');
    expect(stderr.split('\n')).to.have.length(2);
    expect(stderr).to.match(/is no BPMN diagram/).and.have.length.below(400);
  });

  it('ends quietly where its reader has seen enough', async function() {
    if (process.platform === 'win32') {
      this.skip();
    }

    // when
    const { stderr } = await runProgram('sh', [ '-c', `"${process.execPath}" "${join(ROOT, 'dist/lambda-task.js')}" run "${EXAMPLE}" -t PriceOrder | true` ]);

    // then
    expect(stderr).to.equal('');
  });
});
