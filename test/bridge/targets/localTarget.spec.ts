import { expect } from 'chai';

import { LocalTarget } from '../../../bridge/targets/LocalTarget';
import { TaskRunner } from '../../../bridge/TaskRunner';
import { RUNTIME_CLIENT } from '../helper/runtimeClient';
import { temporaryFolder } from '../helper/temporaryFolder';
import { targetCalls } from './targetCalls';

describe('Local functions as a target', () => {
  const { call } = targetCalls();

  it('say what a run goes without, since only AWS knows it', async () => {

    // given
    const folder = temporaryFolder();

    folder.write('order.js', 'exports.handler = async () => process.env.QUEUE ?? null;');
    folder.write('template.yaml', `Resources:
  Incoming: { Type: AWS::SQS::Queue }
  Order:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs20.x
      Handler: order.handler
      FunctionName: !Sub '\${AWS::StackName}-order'
      Environment: { Variables: { QUEUE: !Ref Incoming } }
      Layers: [ 'arn:aws:lambda:eu-central-1:1:layer:tools:1' ]
`);

    const runner = new TaskRunner({ functionsFolder: folder.path, runtimeClient: RUNTIME_CLIENT });
    const invocation = {
      functionName: 'Order', credentials: { kind: 'defaultChain' as const }, payload: '{}', dryRun: false
    };

    try {

      // when
      const result = await new LocalTarget(runner.functions).invoke(invocation, new AbortController().signal);

      // then
      expect(result).to.deep.include({
        payload: 'null',
        remarks: [ {
          code: 'notInTemplate',
          message: 'This run goes without what the function\'s template alone does not tell: '
            + 'the environment variable QUEUE (Ref Incoming), a layer (arn:aws:lambda:eu-central-1:1:layer:tools:1).'
        } ]
      });
    } finally {
      runner.close();
      folder.remove();
    }
  });

  it('are told where there are none', async () => {
    expect(await call({ kind: 'local' })).to.include({ kind: 'notRun', reason: 'targetNotReady' });
  });
});
