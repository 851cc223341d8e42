import { expect } from 'chai';

import type { LambdaTask } from '../../../connector/lambdaTask';
import { runTask } from '../../../connector/run/task/runTask';
import { followRetries, MAX_ATTEMPTS, type FollowedRetries } from '../../../connector/whatIf/followRetries';
import { WHAT_IFS } from '../../../connector/whatIf/whatIfs';
import { taskWith, type FieldValues } from '../support/taskWith';

describe('followRetries', function() {

  it('tries until an incident, each time after the back-off', async function() {

    // when
    const followed = await follow('throttled', { retries: '3', retryBackoff: 'PT30S' });

    // then
    expect(timelineOf(followed)).to.eql([ '0 retry', '30000 retry', '60000 incident' ]);
  });

  it('ends at once where the first try decides', async function() {
    expect(timelineOf(await follow('throttled', { retries: '1' }))).to.eql([ '0 incident' ]);
    expect(timelineOf(await follow('threw', {}))).to.eql([ '0 completed' ]);
    expect(timelineOf(await follow('empty', {}))).to.eql([ '0 completed' ]);
  });

  it('names the event that catches', async function() {

    // given
    const catchers = [ { kind: 'boundaryEvent' as const, id: 'Busy', errorCode: 'BUSY' } ];

    // when
    const followed = await follow('throttled', { errorExpression: '=if error != null then bpmnError("BUSY", error.message) else null' }, { catchers });

    // then
    expect(followed.kind === 'followed' && followed.report.verdict).to.deep.include({ kind: 'bpmnError', code: 'BUSY', catcher: catchers[0] });
  });

  it('lets the error expression see the retries of each try', async function() {

    // when
    const followed = await follow('timeout', {
      retries: '3', errorExpression: '=if job.retries > 2 then jobError("again", {}, job.retries - 1, duration("PT1M")) else if error != null then bpmnError("GAVE_UP", "m") else null'
    });

    // then
    expect(timelineOf(followed)).to.eql([ '0 retry', '60000 bpmnError' ]);
  });

  it('ends where the retries never do', async function() {

    // when
    const followed = await follow('forbidden', { errorExpression: '=jobError("for ever", {}, 3, duration("PT1S"))' });

    // then
    expect(timelineOf(followed)).to.have.length(MAX_ATTEMPTS);
    expect(followed.kind === 'followed' && followed.timeline.goesOn).to.be.true;
  });

  WHAT_IFS.filter(({ mock }) => mock).forEach(({ id, label }) => it(`comes to a verdict if ${label}`, async function() {
    expect((await follow(id, {})).kind).to.equal('followed');
  }));

});

async function follow(whatIf: string, values: FieldValues, rest: Partial<LambdaTask> = {}): Promise<FollowedRetries> {
  const mock = WHAT_IFS.find(({ id }) => id === whatIf)?.mock;

  return followRetries(retries => runTask(
    { task: taskWith(values, rest), variables: {}, target: { kind: 'local' }, timeoutSeconds: 10, dryRun: false, allowMissingSecrets: true, mock, retries },
    {
      findSecret: () => Promise.resolve(undefined),
      invoke: () => Promise.reject(new Error('nothing is to be called')),
      clock: () => 0, now: () => new Date(0), random: () => 0.5
    },
    undefined
  ));
}

function timelineOf(followed: FollowedRetries): string[] {
  return followed.kind === 'followed' ? followed.timeline.attempts.map(({ afterMs, verdict }) => `${afterMs} ${verdict.kind}`) : [ followed.message ];
}
