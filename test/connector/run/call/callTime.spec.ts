import { expect } from 'chai';

import type { RunDependencies } from '../../../../connector/run/dependencies';
import { runTask } from '../../../../connector/run/task/runTask';
import { taskWith } from '../../support/taskWith';

describe('a call that takes its time', function() {

  it('does not complete past 30 s: the runtime calls again, and fails the job', async function() {
    const report = await run(35_000);

    expect(report).to.have.nested.property('verdict.kind', 'retry');
    expect(report?.steps.response).to.exist;
    expect(report?.problems.map(({ code }) => code)).to.include('callTooSlow');
  });

  it('completes within 30 s', async function() {
    expect(await run(29_000)).to.have.nested.property('verdict.kind', 'completed');
  });

  it('runs twice where the job times out before', async function() {
    const report = await run(20_000, 'PT10S');

    expect(report?.problems.map(({ code }) => code)).to.include('jobTimedOut');
    expect(report).to.have.nested.property('verdict.kind', 'completed');
  });
});

/** The clock moves by as much as the call takes. */
async function run(callMs: number, jobTimeout?: string) {
  let now = 0;
  const deps: RunDependencies = {
    findSecret: () => Promise.resolve('AKIAEXAMPLEEXAMPLE'),
    invoke: () => {
      now += callMs;

      return Promise.resolve({ kind: 'response', statusCode: 200, payload: '{}', remarks: [] });
    },
    clock: () => now,
    now: () => new Date(0),
    random: () => 0.5
  };
  const task = taskWith({});
  const headers = jobTimeout === undefined ? task.headers : [ ...task.headers, { key: 'jobTimeout', value: jobTimeout } ];
  const outcome = await runTask({ task: { ...task, headers }, variables: {}, target: { kind: 'aws' }, timeoutSeconds: 60, dryRun: false }, deps, undefined);

  return outcome.kind === 'report' ? outcome.report : undefined;
}
