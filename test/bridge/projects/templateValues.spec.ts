import { expect } from 'chai';

import { projectFunctions } from '../helper/projectFunctions';
import type { ProjectFunctions } from '../helper/projectFunctions';

const TEMPLATE = `Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String, Default: dev }
  Zones: { Type: CommaDelimitedList, Default: "a, b" }
  Url: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /orders/url }
Mappings:
  Buckets: { us-east-1: { Orders: orders-america }, cn-north-1: { Orders: orders-china } }
Conditions:
  IsChina: !Equals [ !Ref AWS::Region, cn-north-1 ]
  IsProduction: !Equals [ !Ref Stage, production ]
Globals:
  Function: { Runtime: nodejs20.x, CodeUri: src, Handler: order.handler }
Resources:
`;

describe('What a template says of a function', function() {
  this.timeout(60_000);

  let project: ProjectFunctions;

  beforeEach(() => {
    project = projectFunctions();
    project.folder.write('src/order.js', 'exports.handler = async () => process.env.VALUE ?? null;');
  });

  afterEach(() => project.close());

  for (const [ value, result ] of [ [ '!Select [ 1, !Ref Zones ]', 'b' ], [ '!Join [ "-", !Ref Zones ]', 'a-b' ] ] as const) {

    it(`is resolved where it alone tells: ${value}`, async () => {
      giveValue(value);

      expect((await project.answer('Order')).payload).to.equal(result);
    });
  }

  for (const [ value, unknown ] of [
    [ '!Ref AWS::StackName', 'Ref AWS::StackName' ],
    [ '!Ref Url', 'the parameter Url, whose value Systems Manager keeps' ],
    [ '!Sub "${Url}/new"', 'the parameter Url, whose value Systems Manager keeps' ],
    [ '"{{resolve:secretsmanager:orders:SecretString:key}}"', '{{resolve:secretsmanager:orders:SecretString:key}}' ],
    [ '!Sub "{{resolve:ssm:/orders/${Stage}}}"', '{{resolve:ssm:/orders/dev}}' ]
  ] as const) {

    it(`is named where only AWS knows: ${value}`, async () => {

      // given
      giveValue(value);

      // then
      const { problems } = await project.discover();

      expect((await project.answer('Order')).payload).to.be.null;
      expect(problems.map(({ message }) => message)).to.eql([
        `The environment variable VALUE of the function Order is not set here: only AWS knows ${unknown}.`
      ]);
    });
  }

  for (const [ value, inDefaultRegion, inChina ] of [
    [ '!Ref AWS::Region', 'us-east-1', 'cn-north-1' ],
    [ '!Sub "https://sqs.${AWS::Region}.${AWS::URLSuffix}/${AWS::AccountId}/orders"',
      'https://sqs.us-east-1.amazonaws.com/000000000000/orders', 'https://sqs.cn-north-1.amazonaws.com.cn/111122223333/orders' ],
    [ '!FindInMap [ Buckets, !Ref AWS::Region, Orders ]', 'orders-america', 'orders-china' ],
    [ '!If [ IsChina, !Ref AWS::Partition, none ]', 'none', 'aws-cn' ]
  ] as const) {

    it(`is resolved for the place where it is called: ${value}`, async () => {

      // given
      giveValue(value);

      // then
      expect((await project.answer('Order')).payload).to.equal(inDefaultRegion);
      expect((await project.answer('arn:aws-cn:lambda:cn-north-1:111122223333:function:Order')).payload).to.equal(inChina);
      expect((await project.answer('Order')).payload).to.equal(inDefaultRegion);
      expect((await project.discover()).problems).to.eql([]);
    });
  }

  it('has Lambda\'s own time-out and memory where it has none', async () => {

    // given
    project.folder.write('src/order.js', 'exports.handler = async (event, context) => [ context.getRemainingTimeInMillis() <= 3000, context.memoryLimitInMB ];');
    giveValue('any');

    // then
    expect((await project.answer('Order')).payload).to.eql([ true, '128' ]);
  });

  it('counts only where the condition of the function may hold', async () => {

    // given
    project.folder.write('template.yaml', `${TEMPLATE}  Order:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: order, Environment: { Variables: { VALUE: small } } }
  LargeOrder:
    Type: AWS::Serverless::Function
    Condition: IsProduction
    Properties: { FunctionName: order, Environment: { Variables: { VALUE: large } } }
`);

    // then
    expect((await project.answer('order')).payload).to.equal('small');
    expect((await project.discover()).problems).to.eql([]);
  });

  for (const code of [ 's3://code/order.zip', '{ Bucket: code, Key: order.zip }', '!ImportValue Code' ]) {

    it(`leads nowhere where the code is none of the project: ${code}`, async () => {

      // given
      project.folder.write('template.yaml', `${TEMPLATE}  Order:\n    Type: AWS::Serverless::Function\n    Properties: { CodeUri: ${code} }\n`);

      // then
      expect(await project.call('Order')).to.eql({
        kind: 'notReady',
        message: 'The code of the function Order is not in the project: it lies in S3, or only AWS knows where. Run it against AWS, or give its folder as its CodeUri.'
      });
    });
  }

  it('lets the last of its layers win', async () => {

    // given
    project.folder.write('src/order.js', 'exports.handler = async () => require("shared");');

    for (const layer of [ 'First', 'Second' ]) {
      project.folder.write(`${layer}/nodejs/node_modules/shared/index.js`, `module.exports = '${layer}';`);
    }

    project.folder.write('template.yaml', `${TEMPLATE}  Order:
    Type: AWS::Serverless::Function
    Properties: { Layers: [ !Ref First, !Ref Second ] }
  First: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: First } }
  Second: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: Second } }
`);

    // then
    expect((await project.answer('Order')).payload).to.equal('Second');
  });

  function giveValue(value: string): void {
    project.folder.write('template.yaml', `${TEMPLATE}  Order:
    Type: AWS::Serverless::Function
    Properties: { Environment: { Variables: { VALUE: ${value} } } }
`);
  }
});
