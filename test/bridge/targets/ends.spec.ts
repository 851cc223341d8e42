import { expect } from 'chai';

import { eventually } from '../helper/eventually';
import { targetCalls } from './targetCalls';

describe('A call ends for real', () => {
  const targets = targetCalls();
  const { call, endpoint } = targets;

  it('when it is cancelled: the connection is closed', async () => {

    // given
    const cancel = new AbortController();

    targets.lambda.answer(() => 'never');

    // when
    const calling = call(endpoint(), {}, {}, cancel.signal);

    await eventually('it was called', () => targets.lambda.calls.length === 1);
    cancel.abort();

    // then
    expect(await calling).to.eql({ kind: 'notRun', reason: 'cancelled', message: 'The run was cancelled.' });
    await eventually('the connection is closed', () => targets.lambda.closedEarly() === 1);
  });

  it('when the run\'s time is up: the connection is closed', async () => {

    // given
    targets.lambda.answer(() => 'never');

    const time = new AbortController();
    const calling = call(endpoint(), {}, {}, time.signal);

    await eventually('the endpoint is called', () => targets.lambda.calls.length === 1);

    // when
    time.abort(new DOMException('The time is up', 'TimeoutError'));

    // then
    expect(await calling).to.include({ kind: 'failed', code: 'RunTimedOut' });
    await eventually('the connection is closed', () => targets.lambda.closedEarly() === 1);
  });

  it('when the run\'s time is up, though the endpoint speaks of another protocol', async () => {

    // given
    targets.lambda.answer(() => ({ status: 101, headers: { Connection: 'Upgrade', Upgrade: 'other' }, body: '' }));

    const time = new AbortController();
    const calling = call(endpoint(), {}, {}, time.signal);

    await eventually('the endpoint is called', () => targets.lambda.calls.length === 1);

    // when
    time.abort(new DOMException('The time is up', 'TimeoutError'));

    // then
    expect(await calling).to.include({ kind: 'failed', code: 'RunTimedOut' });
  });

  it('with the whole answer, though it comes byte by byte', async () => {

    // given
    const text = JSON.stringify({ text: 'x'.repeat(50_000) });

    targets.lambda.answer(() => ({ headers: { 'Transfer-Encoding': 'chunked' }, body: Array.from(text) }));

    // when
    const result = await call(endpoint());

    // then
    expect(result).to.include({ kind: 'response', payload: text });
  });

  it('before it begins, where the run is over already', async () => {
    expect(await call(endpoint(), {}, {}, AbortSignal.abort())).to.include({ kind: 'notRun', reason: 'cancelled' });
    expect(targets.lambda.calls).to.be.empty;
  });
});
