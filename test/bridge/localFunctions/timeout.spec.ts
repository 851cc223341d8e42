import { expect } from 'chai';

import { localCalls } from './localCalls';

describe('The time of a local function', () => {
  const { call, write } = localCalls({ timeoutSeconds: 2 });

  it('is stopped where it overruns that', async () => {

    // given
    write('loop.mjs', 'export const handler = () => { for (;;); };');

    // when
    const { functionError, payload, log } = await call('loop');

    // then
    expect(functionError).to.equal('Unhandled');
    expect(payload.errorType).to.equal('Sandbox.Timedout');
    expect(payload.errorMessage).to.match(/^RequestId: [0-9a-f-]{36} Error: Task timed out after 2.00 seconds$/);
    expect(log).to.match(/REPORT .*\tStatus: timeout/);
  });
});
