import { expect } from 'chai';

import { mockedRun } from '../../../cli/cases/mockedRun';
import { freeName, proposedName } from '../../../connector/cases/caseName';
import { chosenExpectation, fullChoice } from '../../../connector/cases/chosenExpectation';
import { expectationOf } from '../../../connector/cases/expectationOf';
import { mockOf } from '../../../connector/cases/mockOf';
import { runCase } from '../../../connector/cases/runCase';
import { JsonDouble } from '../../../feel';
import type { PointedMock } from '../../../connector/mock/Mock';
import type { RunReport } from '../../../connector/run/report';
import { taskWith } from '../support/taskWith';
import type { FieldValues } from '../support/taskWith';

describe('a run that is saved as a test case', function() {

  for (const [ what, mock ] of [
    [ 'an object', { payload: { total: 3 } } ],
    [ 'a text', { payload: '"text"' } ],
    [ 'null', { payload: null } ],
    [ 'numbers with a point', { payload: { total: new JsonDouble(3), more: [ new JsonDouble(1e21), 1.5 ] } } ],
    [ 'large numbers', { payload: { id: 9007199254740993n } } ],
    [ 'another status and version', { payload: [], statusCode: 202, executedVersion: '7' } ],
    [ 'an answer that names no version', { payload: 1, executedVersion: null } ],
    [ 'a function error', { payload: { errorMessage: 'no' }, functionError: 'Unhandled' } ],
    [ 'a throttle', { error: { type: 'TooManyRequestsException', message: 'Rate exceeded' } } ],
    [ 'a time-out', { timeout: true } ],
    [ 'an answer that is no JSON', { payload: 'no JSON' } ]
  ] as Array<[string, PointedMock]>) {

    it(`should come out the same by the mock that is made of it: ${what}`, async function() {

      // given
      const report = await run(mock);

      // when
      const again = await run(mockOf(report)!);

      // then
      expect(again.verdict).to.eql(report.verdict);
      expect(again.variables).to.eql(report.variables);
      expect(responseOf(again)).to.eql(responseOf(report));
      expect(again.steps.callFailure).to.eql(report.steps.callFailure);
    });
  }

  it('should give a mock as short as it can be', async function() {
    expect(mockOf(await run({ payload: { total: 3 } }))).to.eql({ payload: { total: 3 } });
    expect(mockOf(await run({ timeout: true }))).to.eql({ timeout: true });
  });

  it('should have no mock where nothing was called', async function() {
    const report = await run({ payload: 1 }, { region: '=1 +' });

    expect(report.verdict.kind).to.equal('incident');
    expect(mockOf(report)).to.be.undefined;
  });

  it('should expect what was chosen, and nothing else', async function() {

    // given
    const full = expectationOf([ await run({ payload: { total: 3 } }) ])!;
    const choice = fullChoice(full);

    // then
    expect(chosenExpectation(full, choice)).to.eql(full);
    expect(chosenExpectation(full, { ...choice, variables: 'contain', names: [ 'sum' ], payload: false })).to.eql({
      verdict: 'completed', variables: { contain: { sum: 3 } }, noWarnings: true
    });
    expect(chosenExpectation(full, { details: false, variables: 'none', names: [], payload: false, noWarnings: false })).to.eql({ verdict: 'completed' });
  });

  it('should be named by its verdict, with a number where that is taken', function() {
    const testCase = { name: 'completes', task: 'Charge', variables: {}, expect: { verdict: 'completed' } } as const;

    expect(proposedName({ kind: 'completed', message: '' })).to.equal('completes');
    expect(proposedName({ kind: 'bpmnError', message: '', code: 'CARD\nDECLINED' })).to.equal('throws CARD DECLINED, which nobody catches');
    expect(proposedName({ kind: 'bpmnError', message: '', code: 'x'.repeat(500), catcher: { id: 'E', name: 'Declined', kind: 'boundaryEvent' } })).to.have.length(80);
    expect(freeName('completes', 'Charge', [ testCase, { ...testCase, name: 'completes (2)' } ])).to.equal('completes (3)');
    expect(freeName('completes', 'Other', [ testCase ])).to.equal('completes');
  });
});

async function run(mock: PointedMock, fields: FieldValues = {}): Promise<RunReport> {
  const task = taskWith({ resultExpression: '={ sum: response.payload.total, text: string(response.payload.total) }', ...fields });
  const result = await runCase(
    { name: 'a', task: task.id, variables: {}, mock, expect: { verdict: 'completed' } }, task, { kind: 'local' }, mockedRun
  );

  if (result.kind === 'notRun') {
    throw new Error(result.message);
  }

  return result.attempts[0]!;
}

function responseOf({ steps: { response } }: RunReport) {
  return response && { ...response, durationMs: 0 };
}
