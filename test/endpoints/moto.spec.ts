import { join } from 'node:path';

import { CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { expect } from 'chai';
import { zipSync } from 'fflate';

import { freePort } from '../bridge/helper/freePort';
import { testBridge } from '../bridge/helper/testBridge';
import type { TestBridge } from '../bridge/helper/testBridge';
import { callTask } from '../security/support/callTask';
import { installFromPyPi } from './support/install';
import { RealEndpoint } from './support/RealEndpoint';

const ROLE = 'arn:aws:iam::123456789012:role/any';

describe('moto as endpoint', function() {
  this.timeout(600_000);

  let bridge: TestBridge;
  let endpoint: RealEndpoint;

  before(async () => {
    const programs = installFromPyPi('moto', 'moto[server,awslambda]');
    const port = await freePort();

    bridge = await testBridge();
    endpoint = await RealEndpoint.start(
      `http://127.0.0.1:${port}`, join(programs, 'moto_server'), [ '-H', '127.0.0.1', '-p', String(port) ],
      { env: { MOTO_IAM_LOAD_MANAGED_POLICIES: 'false' } }
    );

    // without Docker it answers with what it was sent
    await fetch(`${endpoint.url}/moto-api/config`, { method: 'POST', body: '{"lambda": {"use_docker": false}}' });
    await createFunction('price-order');
  });

  after(async () => {
    await endpoint?.stop();
    await bridge?.close();
  });

  async function createFunction(name: string): Promise<void> {
    const client = new LambdaClient({ endpoint: endpoint.url, region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });

    await createRole();
    await client.send(new CreateFunctionCommand({
      FunctionName: name, Runtime: 'python3.12', Role: ROLE, Handler: 'h.handler',
      Code: { ZipFile: zipSync({ 'h.py': new TextEncoder().encode('def handler(event, context): return event') }) }
    }));
    client.destroy();
  }

  /** moto looks the role up. */
  async function createRole(): Promise<void> {
    await fetch(endpoint.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Authorization': 'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0' },
      body: 'Action=CreateRole&Version=2010-05-08&RoleName=any&AssumeRolePolicyDocument=%7B%7D'
    });
  }

  it('answers', async () => {
    const request = callTask('price-order', { 'awsFunction.payload': '={a: 1}' }, { target: { kind: 'endpoint', url: endpoint.url } });
    const { report } = await (await bridge.post('/v1/runs', request)).json();

    expect(report.verdict.kind).to.equal('completed');
    expect(report.steps.response.payload).to.eql({ a: 1 });
  });

  it('has functions and versions to choose from', async () => {
    const place = { target: { kind: 'endpoint', url: endpoint.url }, region: 'eu-central-1' };
    const functions = await (await bridge.post('/v1/functions/remote', { ...place, search: 'price' })).json();
    const versions = await (await bridge.post('/v1/functions/versions', { ...place, functionName: 'price-order' })).json();

    expect(functions).to.eql({ functions: [ { name: 'price-order', runtime: 'python3.12' } ] });
    expect(versions).to.eql({ aliases: [], versions: [ '$LATEST' ] });
  });
});
