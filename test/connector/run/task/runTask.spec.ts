import { expect } from 'chai';

import { LAMBDA_TASK_TYPE } from '../../../../connector/lambdaTaskType';
import type { InvocationResult, RunDependencies } from '../../../../connector/run/dependencies';
import type { RunOutcome, RunRequest } from '../../../../connector/run/report';
import { runTask } from '../../../../connector/run/task/runTask';
import { Budget } from '../../../../feel';

const ANSWER: InvocationResult = { kind: 'response', statusCode: 200, executedVersion: '$LATEST', payload: '{}', remarks: [] };

describe('a test run', function() {

  it('is of a Lambda connector task only, which its task definition type decides', async function() {

    for (const type of [ undefined, '', 'io.camunda:aws-lambda:2', 'io.camunda:http-json:1' ]) {

      // when
      const outcome = await runTask(requestOf({ type }), dependencies(), undefined);

      // then
      expect(outcome).to.include({ kind: 'notRun', reason: 'noLambdaTask' });
      expect(outcome.kind === 'notRun' && outcome.message).to.include('\'Call\'').and.include(LAMBDA_TASK_TYPE);
    }
  });


  it('needs no template', async function() {

    // when
    const outcome = await runTask(requestOf({ template: undefined }), dependencies(), undefined);

    // then
    expect(outcome.kind === 'report' && outcome.report.verdict.kind).to.equal('completed');
  });


  it('hands the signal on to the call', async function() {

    // given
    const { signal } = new AbortController();
    const signals: AbortSignal[] = [];
    const deps: RunDependencies<AbortSignal> = {
      ...dependencies(),
      invoke: (_invocation, handedOn) => {
        signals.push(handedOn);

        return Promise.resolve(ANSWER);
      }
    };

    // when
    await runTask(requestOf({}), deps, signal);

    // then
    expect(signals).to.eql([ signal ]);
  });


  it('says that it was not run where the call could not be made', async function() {

    // given
    const answer: InvocationResult = { kind: 'notRun', reason: 'noSuchFunction', message: 'No function \'orders\' here.' };

    // when
    const outcome = await runTask(requestOf({}), dependencies(answer), undefined);

    // then
    expect(outcome).to.eql({ kind: 'notRun', reason: 'noSuchFunction', message: 'No function \'orders\' here.' });
  });


  it('reports when it began and how long it and its steps took', async function() {

    // given
    let time = 0;
    const deps = { ...dependencies(), clock: () => time++, now: () => new Date('2026-08-01T12:00:00Z') };

    // when
    const outcome = await runTask(requestOf({}), deps, undefined);

    // then
    expect(outcome.kind === 'report' && outcome.report.startedAt).to.equal('2026-08-01T12:00:00.000Z');
    expect(outcome.kind === 'report' && outcome.report.durationMs).to.equal(time - 1);
    expect(outcome.kind === 'report' && outcome.report.steps.response?.durationMs).to.equal(1);
  });


  it('lets FEEL see which of the variables are written with a point', async function() {

    // given
    const { task } = requestOf({});
    const source = '={s: string(x), t: string(list[1]), u: x}';
    const inputs = task.inputs.map(input => input.target === 'awsFunction.payload' ? { ...input, source } : input);
    const outputs = [ { source: '=string(x)', target: 'text' } ];
    const request: RunRequest = {
      ...requestOf({ inputs, outputs }), variables: { x: 1, list: [ 200 ] }, points: [ [ 'x' ], [ 'list', 0 ] ]
    };

    // when
    const outcome = await runTask(request, dependencies(), undefined);

    // then
    expect(outcome.kind === 'report' && outcome.report.steps.request?.payload).to.eql({ s: '1.0', t: '200.0', u: 1 });
    expect(outcome.kind === 'report' && outcome.report.steps.outputs?.processVariables).to.eql({ text: '1.0' });
  });


  describe('for an older version', function() {

    const older = { engineVersion: '8.8.0', headers: [ { key: 'errorExpression', value: '=bpmnError(payload.code)' } ] };
    const answer: InvocationResult = { ...ANSWER, payload: '{"code": "A"}' };


    it('says what a later one does, and neither calls nor asks for secrets once more', async function() {

      // given
      const asked: string[] = [];
      const deps: RunDependencies = {
        ...dependencies(),
        findSecret: name => Promise.resolve(`value of ${asked.push(name)}`),
        invoke: () => Promise.resolve(asked.push('the function') ? answer : ANSWER)
      };
      const inputs = requestOf({}).task.inputs.map(
        input => input.target === 'authentication.accessKey' ? { ...input, source: '{{secrets.KEY}}' } : input
      );

      // when
      const outcome = await runTask(requestOf({ ...older, inputs }), deps, undefined);

      // then
      expect(laterVersionIn(outcome))
        .to.equal('This is what Camunda 8.8 does. From 8.10 on: BPMN error \'A\', caught by nobody.');
      expect(asked).to.eql([ 'KEY', 'the function' ]);
    });


    it('says nothing of later ones where its FEEL has used up what they would need', async function() {

      // given
      const spent = new Budget({ steps: 1000 });

      spent.spend(600);

      // when
      const outcome = await runTask(requestOf(older), { ...dependencies(answer), budget: spent }, undefined);
      const fresh = await runTask(
        requestOf(older), { ...dependencies(answer), budget: new Budget({ steps: 1000 }) }, undefined
      );

      // then
      expect(laterVersionIn(outcome)).to.equal(undefined);
      expect(laterVersionIn(fresh)).to.include('From 8.10 on: BPMN error \'A\'');
    });


    it('says nothing of later ones where only time and chance make a difference', async function() {

      // given
      let ticks = 0;
      const headers = [
        { key: 'resultExpression', value: '={at: now(), dice: random number(), error: bpmnError("A", "m")}' }
      ];
      const deps = {
        ...dependencies(), now: () => new Date(Date.UTC(2026, 7, 1) + 1000 * ticks++), random: () => ticks++ / 1000
      };

      // when
      const outcome = await runTask(requestOf({ engineVersion: '8.8.0', headers }), deps, undefined);

      // then
      expect(outcome.kind === 'report' && outcome.report.problems).to.eql([]);
    });
  });


  it('has messages of at most 6,000 characters', async function() {

    // given
    const answer: InvocationResult = { kind: 'failed', code: 'Boom', message: 'x'.repeat(7000), advice: 'Do less.' };

    // when
    const outcome = await runTask(requestOf({}), dependencies(answer), undefined);

    // then
    expect(outcome.kind === 'report' && outcome.report.verdict.message).to.equal('x'.repeat(6000));
  });


  it('can be written as JSON and read again', async function() {

    // when
    const outcome = await runTask(requestOf({}), dependencies(), undefined);

    // then
    expect(outcome.kind === 'report' && JSON.parse(JSON.stringify(outcome.report)).steps.request.payload).to.eql({ a: 1 });
  });
});

function laterVersionIn(outcome: RunOutcome): string | undefined {
  return outcome.kind === 'report'
    ? outcome.report.problems.find(({ code }) => code === 'laterVersionDiffers')?.message : undefined;
}

function dependencies(answer: InvocationResult = ANSWER): RunDependencies {
  return {
    findSecret: () => Promise.resolve(undefined),
    invoke: () => Promise.resolve(answer),
    clock: () => 0,
    now: () => new Date(0),
    random: () => 0.5
  };
}

function requestOf(task: Partial<RunRequest['task']>): RunRequest {
  return {
    task: {
      id: 'Task', name: 'Call', type: LAMBDA_TASK_TYPE, outputs: [], headers: [], catchers: [],
      inputs: [
        { target: 'authentication.accessKey', source: 'AKIA' },
        { target: 'authentication.secretKey', source: 'secret' },
        { target: 'configuration.region', source: 'eu-central-1' },
        { target: 'awsFunction.functionName', source: 'orders' },
        { target: 'awsFunction.payload', source: '={a: 1}' }
      ],
      ...task
    },
    variables: {},
    target: { kind: 'aws' },
    timeoutSeconds: 30,
    dryRun: false
  };
}
