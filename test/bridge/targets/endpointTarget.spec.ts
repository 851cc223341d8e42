import { expect } from 'chai';

import { targetCalls } from './targetCalls';

describe('An endpoint', () => {
  const targets = targetCalls();
  const { call, endpoint } = targets;

  it('gets the payload as it stands, and its answer comes back so', async () => {

    // given
    targets.lambda.answer(() => ({
      headers: {
        'X-Amz-Executed-Version': '7',
        'X-Amz-Function-Error': 'Unhandled',
        'X-Amz-Log-Result': Buffer.from('START …\nEND').toString('base64')
      },
      body: '{ "price": 1.50 }'
    }));

    // when
    const result = await call(endpoint(), { payload: '{ "id": 12345678901234567890 }' });

    // then
    expect(result).to.eql({
      kind: 'response',
      statusCode: 200,
      executedVersion: '7',
      functionError: 'Unhandled',
      payload: '{ "price": 1.50 }',
      requestId: 'request-1',
      logTail: 'START …\nEND',
      attempts: 1,
      remarks: []
    });
    expect(targets.lambda.calls).to.have.length(1);
    expect(targets.lambda.calls[0]).to.include({ method: 'POST', path: '/2015-03-31/functions/price-order/invocations', body: '{ "id": 12345678901234567890 }' });
    expect(targets.lambda.calls[0]?.headers).to.include({ 'x-amz-invocation-type': 'RequestResponse', 'x-amz-log-type': 'Tail' });
  });

  it('may have a path', async () => {
    await call(endpoint('/lambda/api/'));

    expect(targets.lambda.calls[0]?.path).to.equal('/lambda/api/2015-03-31/functions/price-order/invocations');
  });

  it('is called as the task says', async () => {
    await call(endpoint());

    expect(targets.lambda.calls[0]?.headers.authorization).to.match(/Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/eu-central-1\/lambda\//);
    expect(targets.lambda.calls[0]?.headers['x-amz-security-token']).to.be.undefined;
  });

  it('is called with any keys where a secret is missing', async () => {
    await call(endpoint(), { credentials: { kind: 'static', accessKeyId: '{{secrets.MISSING}}', secretAccessKey: 'secrets.MISSING' } });

    expect(targets.lambda.calls[0]?.headers.authorization).to.match(/Credential=test\//);
    expect(JSON.stringify(targets.lambda.calls)).not.to.contain('MISSING');
  });

  it('gets a dry run as such', async () => {

    // given
    targets.lambda.answer(() => ({ status: 204, body: '' }));

    // then
    expect(await call(endpoint(), { dryRun: true })).to.include({ kind: 'response', statusCode: 204 });
    expect(targets.lambda.calls[0]?.headers).to.include({ 'x-amz-invocation-type': 'DryRun' });
  });

  it('is not the one that the task names', async () => {
    await call(endpoint(), { endpoint: 'http://127.0.0.1:1' });

    expect(targets.lambda.calls).to.have.length(1);
  });
});
