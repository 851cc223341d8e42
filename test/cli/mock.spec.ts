import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDiagram } from './diagram';
import { lambdaTask } from './lambdaTask';
import { ownFolder } from './ownFolder';

describe('lambda-task run --mock', () => {

  const folder = ownFolder();
  let diagram: string;

  beforeEach(async () => {
    diagram = await writeDiagram(folder.path, { functionName: 'there-is-no-such-function', payload: '={id: 9007199254740993}' });
  });

  it('takes an answer in place of the call, and calls nobody', async () => {
    // when
    const { code, stdout } = await run('--mock', '{"payload": {"id": 9007199254740995}, "executedVersion": "7"}', '--json');

    // then
    expect(code).to.equal(0);
    expect(stdout).to.contain('"id": 9007199254740993').and.contain('"id": 9007199254740995');

    const { mocked, variables, steps } = JSON.parse(stdout);

    expect(mocked).to.equal(true);
    expect(variables.result).to.include({ statusCode: 200, executedVersion: '7' });
    expect(steps.request).to.include({ functionName: 'there-is-no-such-function', region: 'eu-central-1', credentials: 'task' });
  });

  it('lets FEEL see the points of the answer\'s numbers', async () => {
    // given
    diagram = await writeDiagram(folder.path, { errorExpression: '=bpmnError(string(response.result.payload.n), "m")' });

    // then
    for (const [ n, code ] of [ [ '7.0', '7.0' ], [ '7', '7' ] ] as const) {
      const { stdout } = await run('--mock', `{"payload": {"n": ${n}}, "statusCode": 200.0}`, '--json');

      expect(JSON.parse(stdout).verdict).to.include({ kind: 'bpmnError', code });
    }
  });

  it('takes a mock from a file, and says how the answer of a failed function ends', async () => {
    // given
    const file = join(folder.path, 'mock.json');

    await writeFile(file, '{"functionError": "Unhandled", "payload": {"errorType": "Error", "errorMessage": "boom"}}');

    // when
    const { code, stdout } = await run('--mock', `@${file}`, '--json');

    // then
    const { verdict, problems } = JSON.parse(stdout);

    expect(code).to.equal(0);
    expect(verdict.message).to.contain('Error: boom');
    expect(problems.map((problem: { code: string }) => problem.code)).to.include('functionErrorIgnored');
  });

  it('takes a service error, with as many retries left as it is told', async () => {
    // given
    const mock = '{"error": {"type": "TooManyRequestsException", "message": "Rate Exceeded."}}';

    // when
    const [ some, last ] = await Promise.all([ '3', '1' ].map(retries => run('--mock', mock, '--retries', retries, '--json')));

    // then
    expect(JSON.parse(some!.stdout).verdict).to.include({ kind: 'retry', message: 'Rate Exceeded.', retriesLeft: 2 });
    expect(JSON.parse(last!.stdout).verdict).to.include({ kind: 'incident', message: 'Rate Exceeded.' });
    expect(some!.code).to.equal(1);
  });

  it('says for people when a failed job is tried again', async () => {
    // when
    const { stdout } = await run('--mock', '{"error": {"type": "TooManyRequestsException", "message": "Rate Exceeded."}}');

    // then
    expect(stdout).to.contain('2 retries left, next try at once');
  });

  it('keeps the point of a number in the variables', async () => {
    // given
    await writeDiagram(folder.path, { payload: '={text: string(x), number: x}' });

    // when
    const { stdout } = await run('--variables', '{"x": 1.0}', '--mock', '{"payload": null}', '--json');

    // then
    expect(JSON.parse(stdout).steps.request.payload).to.eql({ text: '1.0', number: 1 });
  });

  it('takes a time-out', async () => {
    // when
    const { stdout } = await run('--mock', '{"timeout": true}', '--json');

    // then
    expect(JSON.parse(stdout).verdict.kind).to.equal('retry');
    expect(JSON.parse(stdout).problems).to.have.length(1);
    expect(JSON.parse(stdout).problems[0]).to.include({ code: 'callTooSlow', severity: 'error' });
    expect(JSON.parse(stdout).problems[0].message).to.include('four times');
  });

  it('fails where a secret is missing, as Camunda does, unless it is told to do without', async () => {
    // given
    await writeDiagram(folder.path, { accessKey: '{{secrets.NO_SUCH_SECRET}}', payload: '={token: "{{secrets.NO_SUCH_TOKEN}}"}' });

    // when
    const strict = await run('--mock', '{"payload": null}', '--json');
    const lenient = await run('--mock', '{"payload": null}', '--allow-missing-secrets', '--json');

    // then
    expect(JSON.parse(strict.stdout).verdict).to.include({ kind: 'incident' });
    expect(strict.stdout).to.contain('--allow-missing-secrets lets references to secrets stay as they are');
    expect(lenient.stdout).not.to.contain('--allow-missing-secrets');
    expect(JSON.parse(lenient.stdout).verdict).to.include({ kind: 'completed' });
    expect(JSON.parse(lenient.stdout).steps.request.payload).to.eql({ token: '{{secrets.NO_SUCH_TOKEN}}' });
  });

  it('says for people what a later version makes of the same answer', async () => {
    // given
    diagram = await writeDiagram(folder.path, { errorExpression: '=bpmnError("DECLINED")' });

    // when
    const { code, stdout } = await run('--mock', '{"payload": 1}');

    // then
    expect(code).to.equal(0);
    expect(stdout).to.match(/This is what Camunda 8\.8 does\. From 8\.10 on: BPMN error 'DECLINED', caught by nobody\.\n/);
  });

  const WRONG: Array<[ string, string[], string ]> = [
    [ 'what is no JSON', [ '--mock', '{' ], '--mock is no JSON (line 1' ],
    [ 'what Lambda cannot answer', [ '--mock', '{"payload": 1, "statusCode": 500}' ], '--mock: "statusCode" must be' ],
    [ 'a file that is not there', [ '--mock', '@no-such-file.json' ], 'Cannot read no-such-file.json: there is no such file.' ],
    [ 'a dry run', [ '--mock', '{"timeout": true}', '--dry-run' ], 'leave one of them out' ],
    [ 'retries that are no number', [ '--retries', 'many' ], '--retries must be a whole number' ],
    [ 'missing secrets without a mock', [ '--allow-missing-secrets' ], '--allow-missing-secrets goes with --mock' ]
  ];

  for (const [ title, args, message ] of WRONG) {
    it(`refuses ${title} in one sentence`, async () => {
      // when
      const { code, stderr } = await run(...args);

      // then
      expect(code).to.equal(2);
      expect(stderr).to.contain(message);
      expect(stderr.trim().split('\n')).to.have.length(1);
    });
  }

  function run(...args: string[]) {
    return lambdaTask([ 'run', diagram, '--task', 'Task', ...args ]);
  }
});
