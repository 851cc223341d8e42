import { expect } from 'chai';

import { projectFunctions } from '../helper/projectFunctions';
import type { ProjectFunctions } from '../helper/projectFunctions';

describe('The output of cdk synth', function() {
  this.timeout(60_000);

  let project: ProjectFunctions;

  afterEach(() => project.close());

  beforeEach(() => { project = projectFunctions('cdk'); });

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
