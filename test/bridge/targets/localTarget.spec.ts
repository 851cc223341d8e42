import { expect } from 'chai';

import { targetCalls } from './targetCalls';

describe('Local functions as a target', () => {
  const { call } = targetCalls();

  it('are told where there are none', async () => {
    expect(await call({ kind: 'local' })).to.include({ kind: 'notRun', reason: 'targetNotReady' });
  });
});
