import { join } from 'node:path';

import { expect } from 'chai';

import { fakeLambda, serviceError } from './helper/fakeLambda';
import type { FakeLambda } from './helper/fakeLambda';
import { testBridge } from './helper/testBridge';
import type { TestBridge } from './helper/testBridge';
import { withoutVariables } from './helper/withoutVariables';

const VARIABLES = [ 'AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_PROFILE', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY' ];

describe('What a user chooses from', () => {
  let bridge: TestBridge;
  let lambda: FakeLambda;
  let putBack: () => void;

  beforeEach(async () => {
    [ bridge, lambda ] = await Promise.all([ testBridge(), fakeLambda() ]);
    putBack = withoutVariables(VARIABLES);
    process.env.AWS_CONFIG_FILE = join(bridge.folder.path, 'config');
    process.env.AWS_SHARED_CREDENTIALS_FILE = join(bridge.folder.path, 'credentials');
  });

  afterEach(async () => {
    putBack();
    lambda.close();
    await bridge.close();
  });

  async function ask(path: string, body: object): Promise<Record<string, unknown>> {
    return (await bridge.post(path, { target: { kind: 'endpoint', url: lambda.url }, region: 'eu-central-1', ...body })).json() as Promise<Record<string, unknown>>;
  }

  it('are functions, page by page, by a part of their name', async () => {

    // given
    lambda.answer(call => ({
      body: JSON.stringify(call === 0
        ? { Functions: [ { FunctionName: 'price-order', Runtime: 'nodejs22.x' }, { FunctionName: 'other' } ], NextMarker: 'next' }
        : { Functions: [ { FunctionName: 'Price-Item', Description: 'One item' } ] })
    }));

    // when
    const answer = await ask('/v1/functions/remote', { search: 'price' });

    // then
    expect(answer).to.eql({ functions: [ { name: 'price-order', runtime: 'nodejs22.x' }, { name: 'Price-Item', description: 'One item' } ] });
    expect(lambda.calls[1]?.path).to.contain('Marker=next');
  });

  it('go on where the answer before has ended', async () => {

    // given
    lambda.answer(call => ({
      body: JSON.stringify({ Functions: Array.from({ length: 50 }, (_, index) => ({ FunctionName: `fn-${call}-${index}` })), NextMarker: 'next' })
    }));

    // when
    const first = await ask('/v1/functions/remote', {});

    await ask('/v1/functions/remote', { marker: first.marker });

    // then
    expect(first).to.have.property('functions').with.length(50);
    expect(lambda.calls).to.have.length(2);
    expect(lambda.calls[1]?.path).to.contain('Marker=next');
  });

  it('say which action is not allowed', async () => {
    lambda.answer(() => serviceError(403, 'AccessDeniedException', 'no'));

    expect(await ask('/v1/functions/remote', {})).to.have.nested.property('error.message').that.contains('IAM action lambda:ListFunctions');
  });

  it('are aliases and versions', async () => {

    // given
    lambda.answer(call => ({
      body: JSON.stringify(lambda.calls[call]?.path.includes('aliases')
        ? { Aliases: [ { Name: 'live', FunctionVersion: '3' } ] }
        : { Versions: [ { Version: '$LATEST' }, { Version: '3' } ] })
    }));

    // then
    expect(await ask('/v1/functions/versions', { functionName: 'price-order' }))
      .to.eql({ aliases: [ { name: 'live', version: '3' } ], versions: [ '$LATEST', '3' ] });
  });

  it('are profiles, without a key', async () => {

    // given
    bridge.folder.write('config', [
      '[default]', 'region = eu-central-1', '[profile company]', 'sso_session = company', 'region = eu-west-1',
      '[sso-session company]', 'sso_start_url = https://company.awsapps.com/start', '[profile deployer]', 'role_arn = arn:aws:iam::123456789012:role/x', 'source_profile = company'
    ].join('\n'));
    bridge.folder.write('credentials', '[default]\naws_access_key_id = AKIADEFAULT\naws_secret_access_key = canary-key\n');

    // when
    const answer = await bridge.fetch('/v1/profiles');
    const text = await answer.text();

    // then
    expect(JSON.parse(text)).to.eql({ profiles: [
      { name: 'company', kind: 'sso', region: 'eu-west-1' },
      { name: 'default', kind: 'keys', region: 'eu-central-1' },
      { name: 'deployer', kind: 'role' }
    ] });
    expect(text).not.to.contain('canary').and.not.to.contain('AKIA');
  });

  it('say how to log in, where a profile is not', async () => {
    bridge.folder.write('config', '[profile company]\nsso_start_url = https://company.awsapps.com/start\nsso_region = eu-central-1\nsso_account_id = 123456789012\nsso_role_name = x\n');

    expect(await ask('/v1/functions/remote', { target: { kind: 'aws', profile: 'company' } })).to.have.nested.property('error.message')
      .that.contains('aws sso login --profile company');
  });
});
