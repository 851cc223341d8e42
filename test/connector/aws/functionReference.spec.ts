import { expect } from 'chai';

import { parseFunctionReference } from '../../../connector/aws/functionReference';
import type { FunctionReference } from '../../../connector/aws/functionReference';

const ARN = 'arn:aws:lambda:eu-central-1:123456789012:function';

const CASES: Array<[ text: string, expected: FunctionReference['kind'] ]> = [
  [ 'charge-card', 'name' ],
  [ 'charge_card', 'name' ],
  [ 'charge-card:live', 'name' ],
  [ 'charge-card:42', 'name' ],
  [ 'charge-card:$LATEST', 'name' ],
  [ 'f'.repeat(64), 'name' ],
  [ '123456789012:function:charge-card', 'partialArn' ],
  [ '123456789012:function:charge-card:live', 'partialArn' ],
  [ `${ARN}:charge-card`, 'arn' ],
  [ `${ARN}:charge-card:live`, 'arn' ],
  [ `${ARN}:charge-card:$LATEST`, 'arn' ],
  [ 'arn:aws-cn:lambda:cn-north-1:123456789012:function:f', 'arn' ],
  [ 'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:f', 'arn' ],
  [ 'arn:aws-iso:lambda:us-iso-east-1:123456789012:function:f', 'arn' ],
  [ 'arn:aws-iso-b:lambda:us-isob-east-1:123456789012:function:f', 'arn' ],
  [ 'arn:aws-iso-e:lambda:eu-isoe-west-1:123456789012:function:f', 'arn' ],
  [ 'arn:aws-iso-f:lambda:us-isof-south-1:123456789012:function:f', 'arn' ],
  [ 'arn:aws-eusc:lambda:eusc-de-east-1:123456789012:function:f', 'arn' ],
  [ 'https://abc123.lambda-url.eu-central-1.on.aws', 'url' ],
  [ 'https://abc123.lambda-url.eu-central-1.on.aws/pay?dry=1', 'url' ],
  [ 'https://example.com/charge', 'malformed' ],
  [ 'f'.repeat(65), 'malformed' ],
  [ `${ARN}:${'f'.repeat(65)}`, 'malformed' ],
  [ `charge-card:${'a'.repeat(250)}`, 'malformed' ],
  [ 'charge card', 'malformed' ],
  [ ' charge-card', 'malformed' ],
  [ 'charge-card:', 'malformed' ],
  [ 'charge-card:live:2', 'malformed' ],
  [ 'chargé', 'malformed' ],
  [ '12345:function:charge-card', 'malformed' ],
  [ 'arn:aws:lambda:eu-central-1:123456789012:charge-card', 'malformed' ],
  [ 'arn:aws:s3:eu-central-1:123456789012:function:f', 'malformed' ],
  [ 'arn:aws:lambda::123456789012:function:f', 'malformed' ],
  [ 'arn:aws:lambda:eu-central-1:1234:function:f', 'malformed' ],
  [ 'arn:azure:lambda:eu-central-1:123456789012:function:f', 'malformed' ]
];

describe('function name', function() {

  for (const [ text, expected ] of CASES) {

    it(`${text.slice(0, 70)} is ${expected}`, function() {
      expect(parseFunctionReference(text).kind).to.equal(expected);
    });
  }


  it('gives the parts of an ARN', function() {
    expect(parseFunctionReference(`${ARN}:charge-card:live`)).to.eql({
      kind: 'arn', partition: 'aws', region: 'eu-central-1', account: '123456789012', name: 'charge-card', qualifier: 'live'
    });
  });
});
