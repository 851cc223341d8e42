import { expect } from 'chai';

import { maskResult } from '../../bridge/targets/maskResult';
import { ANY_KEYS } from '../../bridge/targets/targetCredentials';
import type { InvocationResult } from '../../connector/run/dependencies';

const KEYS = { accessKeyId: 'ASIAOFPROFILE', secretAccessKey: 'secret-of-profile', sessionToken: 'IQoJb3JpZ2luX2VjEJr+/w==' };

describe('credentials that a run does not know', () => {

  it('are hidden in all that an endpoint sends back', () => {

    // given
    const echoed = `${KEYS.accessKeyId} ${KEYS.secretAccessKey} ${KEYS.sessionToken} ${encodeURIComponent(KEYS.sessionToken)}`;
    const result: InvocationResult = {
      kind: 'response', statusCode: 200, payload: JSON.stringify({ 'x-amz-security-token': echoed }),
      executedVersion: KEYS.sessionToken, requestId: KEYS.sessionToken, logTail: `token ${KEYS.sessionToken}`, remarks: []
    };

    // when
    const masked = maskResult(result, KEYS);

    // then
    expect(masked).to.eql({
      ...result, payload: '{"x-amz-security-token":"*** *** *** ***"}', executedVersion: '***', requestId: '***', logTail: 'token ***'
    });
  });

  it('are hidden in the words of a failure', () => {
    const failure: InvocationResult = {
      kind: 'failed', code: 'InvalidSignatureException', message: `The token ${KEYS.sessionToken} is not valid`, advice: 'Get a new one.'
    };

    expect(maskResult(failure, KEYS)).to.eql({ ...failure, message: 'The token *** is not valid' });
  });

  it('are none where an endpoint takes any', () => {
    const result: InvocationResult = { kind: 'response', statusCode: 200, payload: '"test"', remarks: [] };

    expect(maskResult(result, ANY_KEYS)).to.equal(result);
  });
});
