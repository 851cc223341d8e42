import { GetFunctionCommand, ListFunctionsCommand, paginateListFunctions } from '@aws-sdk/client-lambda';
import { expect } from 'chai';

import type { TestBridge } from '../helper/testBridge';
import { testBridge } from '../helper/testBridge';
import { failureOf } from './failureOf';

describe('ListFunctions and GetFunction of the bridge\'s Lambda API', () => {
  let bridge: TestBridge;

  before(async () => { bridge = await testBridge(); });

  after(() => bridge.close());

  it('list all functions, page by page', async () => {

    // given
    const other = await testBridge();

    for (let index = 0; index < 60; index++) {
      other.folder.write(`functions/fn-${String(index).padStart(2, '0')}.mjs`, '');
    }

    try {

      // when
      const names = [];

      for await (const { Functions = [] } of paginateListFunctions({ client: other.lambda }, {})) {
        names.push(Functions.map(({ FunctionName }) => FunctionName));
      }

      // then
      expect(names.map(page => page.length)).to.eql([ 50, 11 ]);
      expect(names.flat()).to.include.members([ 'echo', 'fn-00', 'fn-59' ]);
    } finally {
      await other.close();
    }
  });

  it('take a smaller page', async () => {
    bridge.folder.write('functions/other.mjs', '');

    const { Functions, NextMarker } = await bridge.lambda.send(new ListFunctionsCommand({ MaxItems: 1 }));

    expect(Functions).to.have.length(1);
    expect(NextMarker).to.be.a('string');
  });

  it('describe a function', async () => {
    const { Configuration } = await bridge.lambda.send(new GetFunctionCommand({ FunctionName: 'echo' }));

    expect(Configuration).to.include({
      FunctionName: 'echo',
      FunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:echo',
      Handler: 'echo.handler',
      Version: '$LATEST'
    });
  });

  it('refuse an unknown function', async () => {
    expect(await failureOf(bridge.lambda.send(new GetFunctionCommand({ FunctionName: 'missing' })))).to.have.property('name', 'ResourceNotFoundException');
  });
});
