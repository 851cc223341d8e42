import { expect } from 'chai';

import { serviceError } from '../helper/fakeLambda';
import { targetCalls } from './targetCalls';

describe('A call is tried again', () => {
  const targets = targetCalls();
  const { call, endpoint } = targets;

  it('after a failure of the service, as the runtime does', async () => {

    // given
    targets.lambda.answer(count => count < 2 ? serviceError(500, 'ServiceException', 'busy') : {});

    // then
    expect(await call(endpoint())).to.include({ kind: 'response', attempts: 3 });
    expect(targets.lambda.calls).to.have.length(3);
  });

  it('three times at most', async () => {

    // given
    targets.lambda.answer(() => serviceError(503, 'ServiceUnavailableException', 'down'));

    // then
    expect(await call(endpoint())).to.include({ kind: 'failed', code: 'ServiceUnavailableException', attempts: 4 });
  });

  it('after throttling', async () => {

    // given
    targets.lambda.answer(count => count === 0 ? serviceError(429, 'TooManyRequestsException', 'Rate Exceeded.') : {});

    // then
    expect(await call(endpoint())).to.include({ kind: 'response', attempts: 2 });
  });

  it('not after a refusal', async () => {

    // given
    targets.lambda.answer(() => serviceError(403, 'AccessDeniedException', 'no'));

    // then
    expect(await call(endpoint())).to.include({ kind: 'failed', attempts: 1 });
  });

  it('not any more once it is cancelled', async () => {

    // given
    const cancel = new AbortController();

    targets.lambda.answer(() => {
      cancel.abort();

      return serviceError(500, 'ServiceException', 'busy');
    });

    // when
    const result = await call(endpoint(), {}, {}, cancel.signal);

    // then
    expect(result).to.include({ kind: 'notRun', reason: 'cancelled' });
    expect(targets.lambda.calls).to.have.length(1);
  });
});
