import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { projectSuite } from '../helper/projectFunctions';

describe('A SAM project in Node', function() {
  this.timeout(60_000);

  const project = projectSuite('sam-node');

  it('has its functions by name, with what the template says of them', async () => {
    const { functions } = await project.discover();

    expect(functions.map(({ fn: { name, runtime, timeoutSeconds: timeout, memoryMb: memory }, definedIn }) => {
      return { name, runtime, timeout, memory, definedIn };
    })).to.eql([
      { name: 'CancelOrder', runtime: 'nodejs20.x', timeout: 1, memory: 256, definedIn: 'template.yaml' },
      { name: 'price-order', runtime: 'nodejs20.x', timeout: 4, memory: 256, definedIn: 'template.yaml' }
    ]);
  });

  it('names what only AWS knows, and sets it to nothing', async () => {
    const { problems } = await project.discover();

    expect(problems).to.eql([ {
      severity: 'warning',
      function: 'PriceOrder',
      file: 'template.yaml',
      line: 45,
      message: 'The environment variable QUEUE_URL of the function PriceOrder is not set here: only AWS knows Ref Incoming.'
    } ]);
  });

  for (const name of [ 'price-order', 'PriceOrder', 'price-order:live', 'arn:aws:lambda:eu-central-1:123456789012:function:price-order' ]) {

    it(`is called as ${name}, with its environment and layer`, async () => {

      // when
      const { payload, functionError } = await project.answer(name, { item: 'book' });

      // then
      expect(functionError).to.be.undefined;
      expect(payload).to.deep.include({
        price: 12.5,
        environment: { STAGE: 'test', MAX_ITEMS: '25', TABLE: 'orders-test', LOG_LEVEL: 'debug' },
        memory: '256',
        hasMoreThanThreeSeconds: true
      });
    });
  }

  it('has the time-out of its template', async () => {
    expect((await project.answer('CancelOrder')).payload).to.have.property('errorMessage').that.contains('Task timed out after 1.00 seconds');
  });

  it('is started anew when its layer, its source or its template changes', async () => {

    // given
    expect((await project.answer('PriceOrder', { item: 'pen' })).payload).to.have.property('price', 1.2);

    // when
    project.folder.write('layers/shared/nodejs/node_modules/prices/index.js', 'exports.priceOf = () => 99;');

    // then
    expect((await project.answer('PriceOrder', { item: 'pen' })).payload).to.have.property('price', 99);

    // and when
    project.folder.write('src/orders/price.js', 'exports.handler = async () => ({ price: 1, environment: process.env });');

    // then
    expect((await project.answer('PriceOrder')).payload).to.have.property('price', 1);

    // and when
    project.folder.write('template.yaml', source('template.yaml').replace('MaxItems: \'25\'', 'MaxItems: \'26\''));

    // then
    expect((await project.answer('PriceOrder', { item: 'pen' })).payload).to.have.nested.property('environment.MAX_ITEMS', '26');
  });

  it('runs what sam build made, where that is newer than the sources', async () => {

    // given
    const past = new Date(Date.now() - 60_000);

    [ 'template.yaml', 'src/orders/price.js', 'src/orders/cancel.mjs' ].forEach(file => utimesSync(join(project.folder.path, file), past, past));
    project.folder.write('.aws-sam/build/PriceOrder/price.js', 'exports.handler = async () => "built";');
    project.folder.write('.aws-sam/build/template.yaml', source('template.yaml').replace('CodeUri: src/orders\n', 'CodeUri: PriceOrder\n'));

    // then
    expect((await project.answer('PriceOrder')).payload).to.equal('built');

    expect((await project.answer('PriceOrder')).payload).to.equal('built');

    // and when
    const future = new Date(Date.now() + 60_000);

    utimesSync(project.folder.write('src/orders/lib/deep/new.js', ''), future, future);

    // then
    expect((await project.answer('PriceOrder', { item: 'book' })).payload).to.have.property('price', 12.5);
  });

  function source(file: string): string {
    return readFileSync(join(project.folder.path, file), 'utf8');
  }
});
