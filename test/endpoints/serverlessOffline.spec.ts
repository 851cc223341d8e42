import { join } from 'node:path';

import { expect } from 'chai';

import { freePort } from '../bridge/helper/freePort';
import { testBridge } from '../bridge/helper/testBridge';
import type { TestBridge } from '../bridge/helper/testBridge';
import { temporaryFolder } from '../bridge/helper/temporaryFolder';
import type { TemporaryFolder } from '../bridge/helper/temporaryFolder';
import { callTask } from '../security/support/callTask';
import { installFromNpm } from './support/install';
import { RealEndpoint } from './support/RealEndpoint';

const PROJECT = `service: orders
frameworkVersion: '3'
provider: { name: aws, runtime: nodejs20.x, region: us-east-1 }
plugins: [ serverless-offline ]
functions:
  hello: { handler: handler.hello }
  fails: { handler: handler.fails }
`;

const HANDLER = `exports.hello = async event => ({ heard: event });
exports.fails = async () => { throw new TypeError('no such order'); };
`;

describe('serverless-offline as endpoint', function() {
  this.timeout(600_000);

  let folder: TemporaryFolder;
  let bridge: TestBridge;
  let endpoint: RealEndpoint;

  before(async () => {
    const installed = installFromNpm('serverless', 'serverless@3', 'serverless-offline@13');
    const [ httpPort, lambdaPort ] = [ await freePort(), await freePort() ];

    // its plugins are found beside it
    folder = temporaryFolder();
    folder.write('serverless.yml', PROJECT.replace('[ serverless-offline ]', JSON.stringify([ join(installed, 'node_modules/serverless-offline') ])));
    folder.write('handler.js', HANDLER);
    bridge = await testBridge();
    endpoint = await RealEndpoint.start(
      `http://127.0.0.1:${lambdaPort}`, process.execPath,
      [ join(installed, 'node_modules/serverless/bin/serverless.js'), 'offline', '--host', '127.0.0.1', '--httpPort', String(httpPort), '--lambdaPort', String(lambdaPort) ],
      { cwd: folder.path, env: { SLS_TELEMETRY_DISABLED: '1', SLS_NOTIFICATIONS_MODE: 'off' } }
    );
  });

  after(async () => {
    await endpoint?.stop();
    await bridge?.close();
    folder?.remove();
  });

  async function run(functionName: string) {
    const request = callTask(functionName, { 'awsFunction.payload': '={a: 1}' }, { target: { kind: 'endpoint', url: endpoint.url } });

    return (await bridge.post('/v1/runs', request)).json();
  }

  it('answers', async () => {
    expect(await run('orders-dev-hello')).to.have.nested.property('report.steps.response.payload').that.eql({ heard: { a: 1 } });
  });

  it('tells a function that failed', async () => {
    const { report } = await run('orders-dev-fails');

    expect(report.steps.response).to.include({ functionError: 'Unhandled' });
    expect(report.steps.response.payload).to.include({ errorMessage: 'no such order' });
  });

  it('tells that there is no such function', async () => {
    expect(JSON.stringify(await run('orders-dev-none'))).to.contain('ResourceNotFound').and.contain('There is no function');
  });
});
