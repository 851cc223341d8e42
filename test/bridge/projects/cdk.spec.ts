import { expect } from 'chai';

import { projectFunctions, projectSuite } from '../helper/projectFunctions';

describe('The output of cdk synth', function() {
  this.timeout(60_000);

  const project = projectSuite('cdk');

  for (const name of [ 'ShipOrder', 'ShipOrder1A2B3C4D' ]) {

    it(`has its functions, with their asset folders: ${name}`, async () => {
      expect((await project.answer(name, { orderId: 'A-1' })).payload).to.eql({ shipped: 'A-1', carrier: 'post' });
    });
  }

  it('is found in its own folder too', async () => {

    // given
    const inner = projectFunctions('cdk/cdk.out');

    // then
    try {
      expect((await inner.answer('ShipOrder', { orderId: 'A-2' })).payload).to.include({ shipped: 'A-2' });
    } finally {
      inner.close();
    }
  });
});
