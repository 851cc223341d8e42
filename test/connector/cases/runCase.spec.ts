import { expect } from 'chai';

import type { Expectation, TestCase } from '../../../connector/cases/CaseFile';
import { coverageOf, coveredPercent } from '../../../connector/cases/coverage';
import { differences } from '../../../connector/cases/differences';
import { updatedExpectation } from '../../../connector/cases/expectationOf';
import { likelyTask } from '../../../connector/cases/likelyTask';
import { outcomesOf } from '../../../connector/cases/outcomes';
import { runCase } from '../../../connector/cases/runCase';
import type { LambdaTask } from '../../../connector/lambdaTask';
import { mockedRun } from '../../../cli/cases/mockedRun';

const TASK: LambdaTask = {
  id: 'Task',
  type: 'io.camunda:aws-lambda:1',
  retries: '3',
  engineVersion: '8.8.0',
  inputs: Object.entries({
    'authentication.type': 'defaultCredentialsChain',
    'configuration.region': 'eu-central-1',
    'awsFunction.operationType': 'sync',
    'awsFunction.functionName': 'f',
    'awsFunction.payload': '={id: id}'
  }).map(([ target, source ]) => ({ target, source })),
  outputs: [],
  headers: [
    { key: 'resultExpression', value: '={result: response.payload}' },
    { key: 'errorExpression', value: '=if result.code != null then bpmnError(result.code, "m") else null' },
    { key: 'retryBackoff', value: 'PT30S' }
  ],
  catchers: [ { id: 'Declined', kind: 'boundaryEvent', errorCode: 'DECLINED' } ]
};

const CASE: TestCase = { name: 'case', task: 'Task', variables: { id: 'A' }, mock: { payload: { total: 3, code: null } }, expect: { verdict: 'completed' } };

const THROTTLED = { error: { type: 'TooManyRequestsException', message: 'Rate exceeded' } };

describe('test case', function() {

  it('should pass where the run is as expected', async function() {
    const { kind } = await run({ mock: { payload: { total: 3, code: null } }, expect: {
      verdict: 'completed', attempts: 1, variables: { equal: { result: { total: 3, code: null } } }, conditions: [ 'result.total > 2', '=result.total < 4' ],
      payload: { id: 'A' }, noWarnings: true
    } });

    expect(kind).to.equal('passed');
  });

  const FAILURES: Array<[string, Partial<TestCase>, Expectation, string[]]> = [
    [ 'verdict', { mock: { timeout: true } }, { verdict: 'completed' }, [ 'verdict' ] ],
    [ 'variables', {}, { verdict: 'completed', variables: { equal: { result: { total: 1, more: 2 } } } }, [ 'variables.result.total', 'variables.result.more' ] ],
    [ 'variables that were not expected', {}, { verdict: 'completed', variables: { equal: {} } }, [ 'variables.result' ] ],
    [ 'subset', {}, { verdict: 'completed', variables: { contain: { result: { total: 1 } } } }, [ 'variables.result.total' ] ],
    [ 'condition', {}, { verdict: 'completed', conditions: [ 'result.total > 5' ] }, [ 'conditions[0] result.total > 5' ] ],
    [ 'condition that is no FEEL', {}, { verdict: 'completed', conditions: [ 'result >' ] }, [ 'conditions[0] result >' ] ],
    [ 'payload', {}, { verdict: 'completed', payload: { id: 'B' } }, [ 'payload.id' ] ],
    [ 'number of attempts', {}, { verdict: 'completed', attempts: 2 }, [ 'attempts' ] ],
    [ 'BPMN error', { mock: { payload: { code: 'DECLINED' } } }, { verdict: 'bpmnError', error: { code: 'OTHER', catcher: null } }, [ 'error.code', 'error.catcher' ] ],
    [ 'retry', { mock: THROTTLED }, { verdict: 'retry', retry: { left: 1, backoff: 'PT1S' } }, [ 'retry.left', 'retry.backoff' ] ],
    [ 'retry that there was not', {}, { verdict: 'completed', retry: { left: 1 } }, [ 'retry.left' ] ],
    [ 'message', { mock: THROTTLED }, { verdict: 'retry', message: 'other' }, [ 'message' ] ],
    [ 'warnings', { variables: {}, mock: { payload: { code: null } } }, { verdict: 'completed', noWarnings: true }, [ 'warnings[0]' ] ]
  ];

  for (const [ what, entries, expectation, paths ] of FAILURES) {
    it(`should tell a difference of the ${what}`, async function() {
      const result = await run({ ...entries, expect: expectation });

      expect(result.kind === 'failed' && result.differences.map(({ path }) => path)).to.eql(paths);
    });
  }

  it('should say why a condition is neither true nor false', async function() {
    const result = await run({ expect: { verdict: 'completed', conditions: [ 'result.totl > 2' ] } });

    expect(result.kind === 'failed' && result.differences).to.eql([
      { path: 'conditions[0] result.totl > 2', expected: true, actual: 'No context entry found with key \'totl\'. Available keys: \'total\'' }
    ]);
  });

  it('should take a subset at any depth', async function() {
    const { kind } = await run({ mock: { payload: { a: 1, b: { c: 2, d: 3 } } }, expect: { verdict: 'completed', variables: { contain: { result: { b: { c: 2 } } } } } });

    expect(kind).to.equal('passed');
  });

  it('should go from mock to mock while the job is retried, with the retries that are left', async function() {
    const result = await run({ mock: [ THROTTLED, THROTTLED, { payload: 1 }, { payload: 2 } ], expect: { verdict: 'completed', attempts: 3, retry: { left: 1, backoff: 'PT30S' } } });

    expect(result).to.have.property('kind', 'passed');
  });

  it('should end where no try is left', async function() {
    const result = await run({ retries: 2, mock: [ THROTTLED, THROTTLED, { payload: 1 } ], expect: { verdict: 'incident', attempts: 2, retry: { left: 1 } } });

    expect(result).to.have.property('kind', 'passed');
  });

  it('should run at its own time', async function() {
    const task = { ...TASK, inputs: TASK.inputs.map(input => input.target === 'awsFunction.payload' ? { ...input, source: '=string(now())' } : input) };
    const result = await runCase({ ...CASE, now: '2026-01-31T12:00:00Z', expect: { verdict: 'completed', payload: '2026-01-31T12:00:00@UTC' } }, task, { kind: 'local' }, mockedRun);

    expect(result).to.have.property('kind', 'passed');
  });

  it('should say what was not run', async function() {
    const result = await runCase(CASE, { ...TASK, type: 'other' }, { kind: 'local' }, mockedRun);

    expect(result).to.include({ kind: 'notRun', reason: 'noLambdaTask' });
  });

  it('should pass with what it took over', async function() {
    const mocks: Array<TestCase['mock']> = [ { payload: { total: 9 } }, { payload: { code: 'DECLINED' } }, THROTTLED, { timeout: true }, [ THROTTLED, { payload: 1 } ] ];

    for (const mock of mocks) {
      const before = { ...CASE, mock, expect: FAILURES[1]![2] };
      const result = await runCase(before, TASK, { kind: 'local' }, mockedRun);
      const after = { ...before, expect: result.kind === 'failed' ? updatedExpectation(before.expect, result.attempts) : before.expect };

      expect(result.kind).to.equal('failed');
      expect(await runCase(after, TASK, { kind: 'local' }, mockedRun)).to.have.property('kind', 'passed');
    }
  });

  it('should not say more after its result was taken over than it did before', async function() {
    const result = await run({ expect: { verdict: 'completed', variables: { contain: { result: 0 } } } });

    expect(result.kind === 'failed' && updatedExpectation({ verdict: 'completed', variables: { contain: { result: 0 } } }, result.attempts))
      .to.eql({ verdict: 'completed', variables: { contain: { result: { total: 3 } } } });
  });

  describe('differences', function() {

    it('should be the deepest places', function() {
      expect(differences('v', { a: [ 1, { b: 2 } ], gone: null }, { a: [ 1, { b: 3 } ], new: 1 }, false)).to.eql([
        { path: 'v.a[1].b', expected: 2, actual: 3 }, { path: 'v.gone', expected: null }, { path: 'v.new', actual: 1 }
      ]);
    });

    it('should not be those of one number written in two ways', function() {
      expect(differences('v', 1n, 1, false)).to.eql([]);
    });

    it('should be a number of values that helps', function() {
      const list = (value: number) => Array.from({ length: 10000 }, () => value);

      expect(differences('v', list(1), list(2), false)).to.have.length(50);
    });
  });

  describe('coverage', function() {

    it('should be what passed cases show, attempt by attempt', async function() {
      const testCase = { ...CASE, mock: [ THROTTLED, { payload: 1 } ], expect: { verdict: 'completed' as const } };
      const result = await runCase(testCase, TASK, { kind: 'local' }, mockedRun);
      const coverage = coverageOf([ TASK ], [ { testCase, result } ]);

      expect(coverage[0]).to.deep.include({ shown: [ 'completed', 'retry' ], missing: [ 'caught:Declined', 'uncaughtError', 'incident' ] });
      expect(coveredPercent(coverage)).to.equal(40);
    });

    it('should not count a case that failed', async function() {
      const result = await run({ expect: { verdict: 'incident' } });

      expect(coverageOf([ TASK ], [ { testCase: CASE, result } ])[0]!.shown).to.eql([]);
    });

    it('should not ask for an error that cannot be', function() {
      const throwing = (expression: string) => outcomesOf({ ...TASK, headers: [ { key: 'errorExpression', value: expression } ] });

      expect(throwing('=bpmnError("DECLINED", "m")')).not.to.include('uncaughtError');
      expect(throwing('=bpmnError("OTHER", "m")')).to.include('uncaughtError');
      expect(throwing('=bpmnError(response.code, "m")')).to.include('uncaughtError');
      expect(throwing('=null')).to.eql([ 'completed', 'caught:Declined', 'retry', 'incident' ]);
    });
  });

  describe('task that is gone', function() {
    const tasks = [ 'PriceOrder', 'ChargeCard' ].map(id => ({ ...TASK, id }));

    it('should be the one with a name that is near', function() {
      expect(likelyTask('PriceOrdr', tasks, new Set([ 'PriceOrdr' ]))?.id).to.equal('PriceOrder');
    });

    it('should be the only one that has no case', function() {
      expect(likelyTask('Activity_1x2', tasks, new Set([ 'Activity_1x2', 'PriceOrder' ]))?.id).to.equal('ChargeCard');
      expect(likelyTask('Activity_1x2', tasks, new Set([ 'Activity_1x2' ]))).to.be.undefined;
    });
  });
});

function run(entries: Partial<TestCase>) {
  return runCase({ ...CASE, mock: { payload: { total: 3 } }, ...entries }, TASK, { kind: 'local' }, mockedRun);
}
