import { join } from 'node:path';

import { expect } from 'chai';

import { Targets } from '../../bridge';
import type { Invocation, InvocationResult } from '../../connector/run/dependencies';
import type { Target } from '../../connector/run/report';
import { fakeLambda, serviceError } from './helper/fakeLambda';
import type { FakeLambda } from './helper/fakeLambda';
import { temporaryFolder } from './helper/temporaryFolder';
import type { TemporaryFolder } from './helper/temporaryFolder';
import { withoutVariables } from './helper/withoutVariables';

const VARIABLES = [
  'AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN',
  'AWS_PROFILE', 'AWS_EC2_METADATA_DISABLED'
];

describe('Credentials for AWS', () => {
  let lambda: FakeLambda;
  let folder: TemporaryFolder;
  let targets: Targets;
  let putBack: () => void;

  beforeEach(async () => {
    lambda = await fakeLambda();
    folder = temporaryFolder();
    targets = new Targets({ trustedEndpoints: () => [ lambda.url ] });
    putBack = withoutVariables(VARIABLES);

    process.env.AWS_EC2_METADATA_DISABLED = 'true';
    process.env.AWS_CONFIG_FILE = join(folder.path, 'config');
    process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder.path, 'credentials');
  });

  afterEach(() => {
    putBack();
    targets.close();
    lambda.close();
    folder.remove();
  });

  function call(target: Target, credentials: Invocation['credentials']): Promise<InvocationResult> {
    return targets.invoker(target)({
      functionName: 'price-order',
      region: 'eu-central-1',
      endpoint: target.kind === 'aws' ? lambda.url : undefined,
      credentials,
      payload: '{}',
      dryRun: false
    }, new AbortController().signal);
  }

  const TASK_KEYS = { kind: 'static', accessKeyId: 'AKIAOFTASK', secretAccessKey: 'secret' } as const;
  const CHAIN = { kind: 'defaultChain' } as const;

  function usedKey(): string | undefined {
    return /Credential=(\w+)\//.exec(lambda.calls.at(-1)?.headers.authorization ?? '')?.[1];
  }

  it('are those of the task', async () => {
    await call({ kind: 'aws' }, TASK_KEYS);

    expect(usedKey()).to.equal('AKIAOFTASK');
  });

  it('are those of the default chain where the task says so', async () => {

    // given
    process.env.AWS_ACCESS_KEY_ID = 'AKIAOFENVIRONMENT';
    process.env.AWS_SECRET_ACCESS_KEY = 'secret';

    // when
    const result = await call({ kind: 'aws' }, CHAIN);

    // then
    expect(result).to.have.property('kind', 'response');
    expect(usedKey()).to.equal('AKIAOFENVIRONMENT');
  });

  it('are missed with a sentence where the default chain has none', async () => {

    // when
    const result = await call({ kind: 'aws' }, CHAIN);

    // then
    expect(result).to.include({ kind: 'notRun', reason: 'targetNotReady' });
    expect(result).to.have.property('message').that.contains('no AWS credentials for the default chain');
  });

  it('are not needed by an endpoint', async () => {
    expect(await call({ kind: 'endpoint', url: lambda.url }, CHAIN)).to.have.property('kind', 'response');
    expect(usedKey()).to.equal('test');
  });

  describe('of a profile', () => {

    it('are used in place of the task\'s, session token and all, with a remark', async () => {

      // given
      folder.write('credentials', '[tester]\naws_access_key_id = ASIAOFPROFILE\naws_secret_access_key = secret\naws_session_token = session\n');

      // when
      const result = await call({ kind: 'aws', profile: 'tester' }, TASK_KEYS);

      // then
      expect(usedKey()).to.equal('ASIAOFPROFILE');
      expect(lambda.calls[0]?.headers['x-amz-security-token']).to.equal('session');
      expect(result).to.have.property('remarks').that.eql([ {
        code: 'profileUsed',
        message: 'The call was made with the AWS profile "tester". The deployed task will not have it, but the credentials that its fields name.'
      } ]);
    });

    it('win over the environment', async () => {

      // given
      process.env.AWS_ACCESS_KEY_ID = 'AKIAOFENVIRONMENT';
      process.env.AWS_SECRET_ACCESS_KEY = 'secret';
      folder.write('credentials', '[tester]\naws_access_key_id = AKIAOFPROFILE\naws_secret_access_key = secret\n');

      // when
      await call({ kind: 'aws', profile: 'tester' }, CHAIN);

      // then
      expect(usedKey()).to.equal('AKIAOFPROFILE');
    });

    it('can come from a program', async () => {

      // given
      const program = folder.write('program.js', 'console.log(JSON.stringify({ Version: 1, AccessKeyId: "AKIAOFPROGRAM", SecretAccessKey: "secret" }));');

      folder.write('config', `[profile tester]\ncredential_process = "${process.execPath}" "${program}"\n`);

      // when
      await call({ kind: 'aws', profile: 'tester' }, TASK_KEYS);

      // then
      expect(usedKey()).to.equal('AKIAOFPROGRAM');
    });

    it('are read anew after a failure', async () => {

      // given
      await call({ kind: 'aws', profile: 'tester' }, TASK_KEYS);
      folder.write('credentials', '[tester]\naws_access_key_id = AKIAMENDED\naws_secret_access_key = secret\n');

      // when
      const result = await call({ kind: 'aws', profile: 'tester' }, TASK_KEYS);

      // then
      expect(result).to.have.property('kind', 'response');
      expect(usedKey()).to.equal('AKIAMENDED');
    });

    it('that is not there are missed with a sentence', async () => {
      expect(await call({ kind: 'aws', profile: 'nobody' }, TASK_KEYS)).to.include({ kind: 'notRun', reason: 'targetNotReady' })
        .and.have.property('message').that.contains('There is no AWS profile "nobody"').and.contains('aws configure list-profiles');
      expect(lambda.calls).to.be.empty;
    });

    it('that asks for a code are refused with the reason', async () => {

      // given
      folder.write('config', [
        '[profile base]', 'aws_access_key_id = AKIABASE', 'aws_secret_access_key = secret',
        '[profile guarded]', 'role_arn = arn:aws:iam::123456789012:role/deployer', 'source_profile = base',
        'mfa_serial = arn:aws:iam::123456789012:mfa/tester', 'region = eu-central-1'
      ].join('\n'));

      // then
      expect(await call({ kind: 'aws', profile: 'guarded' }, TASK_KEYS)).to.have.property('message').that.contains('asks for a code (MFA)');
      expect(lambda.calls).to.be.empty;
    });

    it('whose SSO session has expired are refused with what to run', async () => {

      // given
      folder.write('config', [
        '[profile company]', 'sso_session = company', 'sso_account_id = 123456789012', 'sso_role_name = tester',
        '[sso-session company]', 'sso_start_url = https://company.awsapps.com/start', 'sso_region = eu-central-1'
      ].join('\n'));

      // then
      expect(await call({ kind: 'aws', profile: 'company' }, TASK_KEYS)).to.have.property('message').that.contains('"aws sso login --profile company"');
    });

    it('that is a role over an SSO session are refused with the profile to log in with', async () => {

      // given
      folder.write('config', [
        '[profile company]', 'sso_session = company', 'sso_account_id = 123456789012', 'sso_role_name = tester',
        '[sso-session company]', 'sso_start_url = https://company.awsapps.com/start', 'sso_region = eu-central-1',
        '[profile deployer]', 'role_arn = arn:aws:iam::123456789012:role/deployer', 'source_profile = company', 'region = eu-central-1'
      ].join('\n'));

      // then
      expect(await call({ kind: 'aws', profile: 'deployer' }, TASK_KEYS)).to.have.property('message').that.contains('"aws sso login --profile company"');
    });

    it('that live on "aws login" are refused with what to run', async () => {

      // given
      folder.write('config', [ '[profile console]', 'login_session = arn:aws:iam::123456789012:user/tester', 'region = eu-central-1' ].join('\n'));

      // then
      expect(await call({ kind: 'aws', profile: 'console' }, TASK_KEYS)).to.include({ kind: 'notRun' })
        .and.have.property('message').that.contains('"aws login --profile console"');
    });

    it('that the service finds expired are no verdict on the task', async () => {

      // given
      folder.write('credentials', '[tester]\naws_access_key_id = ASIAOFPROFILE\naws_secret_access_key = secret\naws_session_token = session\n');
      lambda.answer(() => serviceError(403, 'ExpiredTokenException', 'The security token included in the request is expired'));

      // then
      expect(await call({ kind: 'aws', profile: 'tester' }, TASK_KEYS)).to.include({ kind: 'notRun', reason: 'targetNotReady' })
        .and.have.property('message').that.contains('The session of the profile "tester" has expired');
    });

    it('never go to an endpoint that only the diagram names', async () => {

      // given
      folder.write('credentials', '[tester]\naws_access_key_id = AKIAOFPROFILE\naws_secret_access_key = secret\n');
      process.env.AWS_ACCESS_KEY_ID = 'AKIAOFENVIRONMENT';
      process.env.AWS_SECRET_ACCESS_KEY = 'secret';
      targets.close();
      targets = new Targets();

      // then
      expect(await call({ kind: 'aws', profile: 'tester' }, TASK_KEYS)).to.include({ kind: 'notRun', reason: 'targetNotReady' })
        .and.have.property('message').that.contains('The credentials of the AWS profile "tester" are not sent to 127.0.0.1');
      expect(await call({ kind: 'aws' }, CHAIN)).to.include({ kind: 'notRun', reason: 'targetNotReady' });
      expect(lambda.calls).to.be.empty;
    });

    it('are masked where they come back', async () => {

      // given
      folder.write('credentials', '[tester]\naws_access_key_id = ASIAOFPROFILE\naws_secret_access_key = secret/of+profile\naws_session_token = session/of+profile==\n');
      lambda.answer(() => ({ body: JSON.stringify({ headers: { 'x-amz-security-token': 'session/of+profile==' } }) }));

      // when
      const result = await call({ kind: 'aws', profile: 'tester' }, TASK_KEYS);

      // then
      expect(result).to.have.property('payload', '{"headers":{"x-amz-security-token":"***"}}');
    });
  });
});
