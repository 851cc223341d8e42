import { expect } from 'chai';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE, lambdaTask } from './lambdaTask';
import { ownFolder } from './ownFolder';
import { writeDiagram } from './diagram';

describe('lambda-task run', () => {

  const folder = ownFolder();

  for (const task of [ 'PriceOrder', 'ReserveStock', 'ChargePayment', 'SendConfirmation', 'ReleaseStock' ]) {

    it(`completes the example task ${task} with the local functions`, async () => {
      // when
      const { code, stdout, stderr } = await lambdaTask([ 'run', EXAMPLE, '--task', task, '--target', 'local', '--json' ]);

      // then
      const report = JSON.parse(stdout);

      expect(stderr).to.equal('');
      expect(code).to.equal(0);
      expect(report.verdict.kind).to.equal('completed');
      expect(report.steps).to.include.keys('inputs', 'request', 'response');
      expect(report.variables).to.be.an('object').that.is.not.empty;
      expect(report.problems).to.be.an('array');
    });
  }

  it('prints for people by default', async () => {
    // when
    const { code, stdout } = await lambdaTask([ 'run', EXAMPLE, '--task', 'PriceOrder' ]);

    // then
    expect(code).to.equal(0);
    expect(stdout).to.match(/^COMPLETED {2}Price order/).and.contain('REPORT RequestId').and.contain('"pricing"');
  });

  it('says of a dry run at local functions that those look at no credentials', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { accessKey: '', secretKey: '', functionName: 'price-order' });

    // when
    const { code, stdout } = await lambdaTask([ 'run', diagram, '--task', 'Task', '--dry-run' ]);

    // then
    expect(code).to.equal(0);
    expect(stdout).to.contain('The function can be called, and was not run. Whether AWS permits the call is told by a dry run at AWS alone.')
      .and.not.contain('credentials are valid');
  });

  it('takes variables from the command line and from a file', async () => {
    // given
    const variables = '{"order": {"id": "A-1", "items": [{"sku": "MUG-BLUE", "quantity": 2, "price": 0.1}]}}';
    const file = join(folder.path, 'variables.json');

    await writeFile(file, variables);

    // when
    const [ inline, fromFile ] = await Promise.all([ variables, `@${file}` ].map(
      argument => lambdaTask([ 'run', EXAMPLE, '--task', 'PriceOrder', '--variables', argument, '--json' ])
    ));

    // then
    expect(JSON.parse(inline!.stdout).variables.pricing.subtotal).to.equal(0.2);
    expect(JSON.parse(fromFile!.stdout).variables).to.eql(JSON.parse(inline!.stdout).variables);
  });

  it('names the boundary event that catches a BPMN error, and exits with 1', async () => {
    // given
    const variables = '{"order": {"id": "A-1", "cardToken": "tok_declined"}, "pricing": {"total": 12.5}}';

    // when
    const { code, stdout } = await lambdaTask([ 'run', EXAMPLE, '--task', 'ChargePayment', '--variables', variables, '--json' ]);

    // then
    const { verdict } = JSON.parse(stdout);

    expect(code).to.equal(1);
    expect(verdict).to.include({ kind: 'bpmnError', code: 'CARD_DECLINED' });
    expect(verdict.catcher.id).to.equal('CardDeclined');
  });

  it('runs a task with empty credentials with local functions, and remarks on it once', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { accessKey: '', secretKey: '', functionName: 'price-order' });

    // when
    const local = await lambdaTask([ 'run', diagram, '--json' ]);
    const aws = await lambdaTask([ 'run', diagram, '--target', 'aws', '--json' ]);

    // then
    const { verdict, problems } = JSON.parse(local.stdout);

    expect(local.code).to.equal(0);
    expect(verdict.kind).to.equal('completed');
    expect(problems.filter(({ code }: { code: string }) => code === 'keyMissing')).to.have.length(1);
    expect(problems).to.deep.include({
      severity: 'warning',
      code: 'keyMissing',
      field: 'accessKey',
      message: 'The task has no access key and no secret key. This target does not need them; the deployed task fails without, with no retries left.'
    });
    expect(aws.code).to.equal(1);
    expect(JSON.parse(aws.stdout).verdict.kind).to.equal('incident');
  });

  it('fails the job where a secret is missing outside of the credentials', async () => {
    // given
    const diagram = await writeDiagram(folder.path, { payload: '={token: "{{secrets.NO_SUCH_SECRET}}"}', functionName: 'price-order' });

    // when
    const { code, stdout } = await lambdaTask([ 'run', diagram, '--task', 'Task', '--json' ]);

    // then
    expect(code).to.equal(1);
    expect(JSON.parse(stdout).verdict).to.eql({
      kind: 'incident', message: 'Secret with name \'NO_SUCH_SECRET\' is not available'
    });
  });

  it('puts secrets in from a file and shows none of them', async () => {
    // given
    const secrets = join(folder.path, 'secrets.env');
    const functions = await mkdtemp(join(folder.path, 'functions-'));
    const diagram = await writeDiagram(folder.path, { payload: '={token: "{{secrets.TOKEN}}"}', functionName: 'echo' });

    await writeFile(secrets, 'TOKEN="canary-4711-value"\n');
    await writeFile(join(functions, 'echo.mjs'), 'export const handler = async event => { console.log(event.token); return { got: event.token, length: event.token.length }; };');

    // when
    const json = await lambdaTask([ 'run', diagram, '--task', 'Task', '--secrets', secrets, '--functions', functions, '--json' ]);
    const people = await lambdaTask([ 'run', diagram, '--task', 'Task', '--secrets', secrets, '--functions', functions ]);

    // then
    expect(JSON.parse(json.stdout).variables.result.payload).to.eql({ got: '***', length: 17 });
    expect(json.stdout + json.stderr + people.stdout + people.stderr).not.to.contain('canary-4711-value');
  });

  it('ends a run that takes too long', async () => {
    // given
    const functions = await mkdtemp(join(folder.path, 'functions-'));
    const diagram = await writeDiagram(folder.path, { functionName: 'endless' });

    await writeFile(join(functions, 'endless.mjs'), 'export const handler = () => new Promise(() => setInterval(() => {}, 1000));');

    // when
    const { code, stdout } = await lambdaTask([ 'run', diagram, '--task', 'Task', '--functions', functions, '--timeout', '1', '--json' ]);

    // then
    expect(code).to.equal(1);
    expect(JSON.parse(stdout).verdict.kind).to.equal('retry');
  });

  describe('could not be run', () => {

    const cases: Array<{ title: string; args: string[]; says: RegExp }> = [
      { title: 'no such file', args: [ 'run', '/no/such.bpmn', '--task', 'A' ], says: /Cannot read \/no\/such\.bpmn: there is no such file/ },
      { title: 'no such task', args: [ 'run', EXAMPLE, '--task', 'Nope' ], says: /has no task 'Nope'.*PriceOrder \(Price order\)/ },
      { title: 'a task that is no Lambda task', args: [ 'run', EXAMPLE, '--task', 'ArrangeBackOrder' ], says: /is no AWS Lambda connector task/ },
      { title: 'variables that are no JSON', args: [ 'run', EXAMPLE, '--task', 'PriceOrder', '--variables', '{"a":' ], says: /--variables is no JSON \(line 1, column \d+\)/ },
      { title: 'variables that are no object', args: [ 'run', EXAMPLE, '--task', 'PriceOrder', '--variables', '[1]' ], says: /must be a JSON object/ },
      { title: 'a variables file that is missing', args: [ 'run', EXAMPLE, '--task', 'PriceOrder', '--variables', '@/no/such.json' ], says: /Cannot read \/no\/such\.json/ },
      { title: 'an unknown target', args: [ 'run', EXAMPLE, '--task', 'PriceOrder', '--target', 'moon' ], says: /There is no target 'moon'/ },
      { title: 'an endpoint without its address', args: [ 'run', EXAMPLE, '--task', 'PriceOrder', '--target', 'endpoint' ], says: /needs --endpoint/ },
      { title: 'an endpoint that is no address', args: [ 'run', EXAMPLE, '--task', 'PriceOrder', '--endpoint', 'file:///etc/passwd' ], says: /must be an http or https address/ },
      { title: 'a time-out that is no number', args: [ 'run', EXAMPLE, '--task', 'PriceOrder', '--timeout', 'soon' ], says: /--timeout must be/ },
      { title: 'an unknown option', args: [ 'run', EXAMPLE, '--colour' ], says: /Unknown option '--colour'/ },
      { title: 'no diagram named', args: [ 'run' ], says: /Name one diagram/ },
      { title: 'no task named where there are several', args: [ 'run', EXAMPLE ], says: /Name a task with --task.*PriceOrder \(Price order\)/ },
      { title: 'an unknown command', args: [ 'walk' ], says: /There is no command 'walk'/ },
      { title: 'a functions folder that is missing', args: [ 'run', EXAMPLE, '--task', 'PriceOrder', '--functions', '/no/such/folder' ], says: /\/no\/such\/folder/ },
      { title: 'a secrets file that is missing', args: [ 'run', EXAMPLE, '--task', 'PriceOrder', '--secrets', '/no/such.env' ], says: /\/no\/such\.env/ }
    ];

    for (const { title, args, says } of cases) {

      it(`${title}: exits with 2 and says so in one sentence`, async () => {
        // when
        const { code, stdout, stderr } = await lambdaTask(args);

        // then
        expect(stderr).to.match(says);
        expect(stderr.trim().split('\n')).to.have.length(1);
        expect(stdout).to.equal('');
        expect(code).to.equal(2);
      });
    }

    it('a function that the folder does not have', async () => {
      // given
      const diagram = await writeDiagram(folder.path, { functionName: 'no-such-function' });

      // when
      const { code, stderr } = await lambdaTask([ 'run', diagram, '--task', 'Task' ]);

      // then
      expect(stderr).to.match(/There is no local function "no-such-function".*price-order/);
      expect(code).to.equal(2);
    });

    it('a file that is no BPMN', async () => {
      // given
      const file = join(folder.path, 'text.bpmn');

      await writeFile(file, 'this is <not> BPMN');

      // when
      const { code, stderr } = await lambdaTask([ 'run', file, '--task', 'Task' ]);

      // then
      expect(stderr).to.match(/is no BPMN diagram/);
      expect(code).to.equal(2);
    });
  });
});
