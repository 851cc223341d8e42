import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectFunctions, projectSuite } from '../helper/projectFunctions';

describe('The output of cdk synth', function() {
  this.timeout(60_000);

  const project = projectSuite('cdk');

  for (const name of [ 'OrdersStack-ShipOrder', 'Production-Orders-ShipOrder' ]) {

    it(`has the functions of stacks and stages, with their asset folders and layers: ${name}`, async () => {
      expect((await project.answer(name, { orderId: 'A-1' })).payload).to.eql({
        shipped: 'A-1', carrier: name.startsWith('Production') ? 'the courier' : 'the post'
      });
    });
  }

  for (const name of [ 'ShipOrder', 'ShipOrder1A2B3C4D' ]) {

    it(`asks which stack is meant where two have a function: ${name}`, async () => {
      expect(await project.call(name)).to.eql({
        kind: 'notReady',
        message: `Two functions have the name ${name}: cdk.out/OrdersStack.template.json, line 9 and `
          + 'cdk.out/assembly-Production/ProductionOrders3F4A5B6C.template.json, line 9. '
          + 'Name the one you mean OrdersStack-ShipOrder or Production-Orders-ShipOrder.'
      });
    });

    it(`finds the function of the only stack: ${name}`, async () => {

      // given
      rmSync(join(project.folder.path, 'cdk.out/assembly-Production'), { recursive: true });

      // then
      expect((await project.answer(name, { orderId: 'A-1' })).payload).to.eql({ shipped: 'A-1', carrier: 'the post' });
    });
  }

  it('is found in its own folder too', async () => {

    // given
    const inner = projectFunctions('cdk/cdk.out');

    // then
    try {
      expect((await inner.answer('OrdersStack-ShipOrder', { orderId: 'A-2' })).payload).to.include({ shipped: 'A-2' });
    } finally {
      inner.close();
    }
  });
});
