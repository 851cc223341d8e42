import { expect } from 'chai';

import { LAMBDA_TASK_TYPE } from '../../../connector/lambdaTask';
import type { InvocationResult, RunDependencies } from '../../../connector/run/dependencies';
import type { RunRequest } from '../../../connector/run/report';
import { runTask } from '../../../connector/run/runTask';

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
