import { expect } from 'chai';

import { eventually } from '../bridge/helper/eventually';
import { callTask } from './support/callTask';
import { ServedBridge } from './support/ServedBridge';

const DOUBLED = 'for i in 1..60 return if i = 1 then [ 1 ] else [ partial[-1], partial[-1] ]';

const LARGE = {
  text: `${'a'.repeat(60)}!`,
  long: 'a'.repeat(100_000),
  big: 'ab,'.repeat(300_000),
  many: Array.from({ length: 20_000 }, (_, index) => index),
  wide: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [ `key${index}`, index ]))
};

describe('FEEL of a hostile diagram', () => {
  let bridge: ServedBridge;

  before(async () => { bridge = await ServedBridge.start(); });

  after(() => bridge.stop());

  for (const expression of [
    'for i in 1..1000000000 return i',
    'count(for i in 1..90000 return for j in 1..90000 return 1)',
    `to json(${DOUBLED})`,
    '{f: function(n) f(n + 1), r: f(1)}.r',
    '{f: function(n) if n = 0 then 1 else f(n - 1) + f(n - 1), r: f(40)}.r',
    'matches(text, "(a+)+$")',
    'replace(text, "(a*)*b", "")',
    'string length(replace(big, "(a)(b)", "$2$1$1$2$1$1$2"))',
    'count(for i in 1..100000 return to base64(long))',
    'count(for i in 1..100000 return get entries(wide))',
    'count(for i in 1..100000 return context put(wide, "a", i))',
    'count(for i in 1..100000 return 1.0000001 ** 99999999)',
    `${'('.repeat(100_000)}1`,
    '="=for i in 1..1000000000 return i"'
  ]) {

    it(`comes to an end while the bridge goes on answering: ${expression.slice(0, 70)}`, async () => {

      // given
      const request = callTask('echo', { 'awsFunction.payload': `=${expression}` }, { variables: LARGE, timeoutSeconds: 3 });

      // when
      const answer = bridge.post('/v1/runs', request);
      const answers = await bridge.answersUntil(answer);

      // then
      const outcome = await (await answer).json();

      // what is stopped by the run's time has left others that time
      expect(answers).to.be.at.least(outcome.kind === 'report' ? 0 : 3);
      expect(outcome.kind === 'report' ? [ 'incident', 'completed', 'retry' ] : [ 'evaluationStopped' ])
        .to.include(outcome.kind === 'report' ? outcome.report.verdict.kind : outcome.reason);
      expect(outcome.kind === 'report' ? outcome.report.verdict.message : outcome.message).to.match(/.{10}/);
    });
  }

  it('that stands in very many fields ends with the run\'s time', async () => {

    // given
    const inputs = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [ `slow${index}`, '=count(for i in 1..100000 return 1.0000001 ** 99999999)' ]));
    const request = callTask('echo', inputs, { timeoutSeconds: 2 });

    // when
    const running = bridge.post('/v1/runs', request);

    expect(await bridge.answersBefore(running)).to.be.true;

    // then
    expect(await (await running).json()).to.include({ kind: 'notRun', reason: 'evaluationStopped' })
      .and.have.property('message').that.contains('longer than the run may');
  });

  it('in eight runs at once leaves room for the bridge, and for a further run afterwards', async () => {

    // given
    const request = callTask('echo', { 'awsFunction.payload': `=count(${DOUBLED}) + count(for i in 1..100000 return 1.0000001 ** 99999999)` }, { timeoutSeconds: 1 });

    // when
    const running = Promise.all(Array.from({ length: 8 }, () => bridge.post('/v1/runs', request)));

    expect(await bridge.answersBefore(running)).to.be.true;
    await running;

    // then
    expect(await (await bridge.post('/v1/runs', callTask('echo', { 'awsFunction.payload': '={a: 1}' }))).json())
      .to.have.nested.property('report.verdict.kind', 'completed');
  });

  it('ends with the client that goes away', async () => {

    // given
    const cancel = new AbortController();
    const inputs = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [ `slow${index}`, '=count(for i in 1..100000 return 1.0000001 ** 99999999)' ]));
    const running = Array.from({ length: 8 }, () => bridge.post('/v1/runs', callTask('echo', inputs, { timeoutSeconds: 900 }), cancel.signal).catch((error: unknown) => error));

    expect(await bridge.answersBefore(Promise.all(running))).to.be.true;

    // when
    cancel.abort();
    await Promise.all(running);

    // then: there is room again
    await eventually('there is room for a run', async () => (await bridge.post('/v1/runs', callTask('echo'))).status === 200);
  });
});
