import { join } from 'node:path';

import { expect } from 'chai';

import { EXAMPLE, lambdaTask, ROOT } from './lambdaTask';

const EXAMPLES = join(ROOT, 'resources/examples');

describe('The example process', () => {

  for (const task of [ 'PriceOrder', 'ReserveStock', 'ChargePayment', 'SendConfirmation', 'ReleaseStock' ]) {

    it(`runs ${task} unchanged with the functions of its SAM project`, async () => {

      // when
      const [ plain, sam ] = await Promise.all([ join(EXAMPLES, 'functions'), EXAMPLES ].map(
        folder => lambdaTask([ 'run', EXAMPLE, '--task', task, '--functions', folder, '--json' ])
      ));

      // then
      const [ one, other ] = [ plain, sam ].map(ended => JSON.parse(ended?.stdout ?? ''));

      expect(sam?.code).to.equal(0);
      expect(other.verdict).to.eql(one.verdict);
      expect(other.variables).to.eql(one.variables);
      expect(other.steps.response.log.memorySizeMb).to.equal(256);
    });
  }
});
