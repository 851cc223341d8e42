import { join } from 'node:path';

import { expect } from 'chai';

import { startBridge, type RunningBridge } from '../../../bridge';
import { BridgeClient } from '../../../client/bridgeClient/BridgeClient';
import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import type { RunProgress } from '../../../connector/run/RunEvent';
import { temporaryFolder, type TemporaryFolder } from '../helper/temporaryFolder';
import { runOf } from './runOf';

const FUNCTIONS = join(__dirname, '../../../resources/examples/functions');

describe('The page\'s client of a bridge', function() {
  let bridge: RunningBridge;
  let client: BridgeClient;
  let connection: BridgeConnection;
  let folder: TemporaryFolder;

  before(async function() {
    folder = temporaryFolder();
    bridge = await startBridge({ functionsFolder: FUNCTIONS, secretsStore: join(folder.path, 'secrets.env') });
  });

  after(async function() {
    await bridge.close();
    folder.remove();
  });

  beforeEach(function() {
    connection = new BridgeConnection();
    connection.set({ kind: 'ready', address: bridge.address });
    client = new BridgeClient(connection);
  });

  it('should ask for its health', async function() {

    // when
    const answer = await client.health();

    // then
    expect(answer).to.have.nested.property('value.name', 'lambda-task-bridge');
  });

  it('should tell what the user chose', async function() {

    // given
    const chosen = { functionsFolder: null, secretsFile: null, secretsPrefix: null, endpoints: [] };
    const run = () => client.run(runOf('price-order', '={ orderId: id }'), new AbortController().signal);

    // when
    const answer = await client.configure({ ...chosen, functionsFolder: folder.path });

    // then
    expect(answer).to.have.nested.property('value.name', 'lambda-task-bridge');
    expect(await run()).to.have.nested.property('value.reason', 'noSuchFunction');

    // when it is chosen no more
    await client.configure(chosen);

    // then
    expect(await run()).to.have.nested.property('value.kind', 'report');
  });

  it('should run a task', async function() {

    // when
    const answer = await client.run(runOf('price-order', '={ orderId: id }'), new AbortController().signal);

    // then
    expect(answer).to.have.nested.property('value.kind', 'report');
    expect(answer).to.have.nested.property('value.report.steps.response.statusCode', 200);
  });

  it('should tell of the run while it goes on', async function() {

    // given
    const told: RunProgress[] = [];

    // when
    await client.run(runOf('price-order', '={ orderId: id }'), new AbortController().signal, event => told.push(event));

    // then
    expect(told[0]).to.include({ kind: 'calling', functionName: 'price-order' });
    expect(told.at(-1)).to.have.property('kind', 'answered');
  });

  it('should write how Visual Studio Code attaches to a function', async function() {

    // given
    const chosen = { functionsFolder: folder.path, secretsFile: null, secretsPrefix: null, endpoints: [] };

    await client.configure(chosen);

    // when
    const answer = await client.writeAttachConfiguration({ language: 'node', port: 9229 });

    // then
    expect(answer).to.eql({ kind: 'answer', value: { kind: 'written', file: join(folder.path, '.vscode', 'launch.json') } });
    await client.configure({ ...chosen, functionsFolder: null });
  });

  it('should keep the digits of numbers both ways', async function() {

    // given
    const request = runOf('price-order', '={ orderId: id }');

    // when
    const answer = await client.run(
      { ...request, variables: { id: 9007199254740993n } }, new AbortController().signal
    );

    // then
    expect(answer).to.have.nested.property('value.report.steps.request.payload.orderId', 9007199254740993n);
  });

  it('should say why nothing was run', async function() {

    // when
    const answer = await client.run(runOf('no-such-function', '={}'), new AbortController().signal);

    // then
    expect(answer).to.have.nested.property('value.kind', 'notRun');
    expect(answer).to.have.nested.property('value.reason', 'noSuchFunction');
  });

  it('should store a secret, and learn names without values', async function() {

    // when
    const stored = await client.storeSecret({ name: 'MY_AWS_ACCESS_KEY', value: 'AKIA"{$}' });

    // then
    expect(stored).to.eql({ kind: 'answer', value: { names: [ 'MY_AWS_ACCESS_KEY' ] } });
    expect(await client.secrets()).to.eql(stored);
  });

  it('should learn which secrets a run would find, unlisted ones too', async function() {

    // given
    const names = [ 'NO_SUCH_SECRET', 'PATH' ];

    // when
    const answer = await client.knownSecrets({ names });

    // then
    expect(answer).to.eql({ kind: 'answer', value: { names: [ 'PATH' ] } });
  });

  it('should hand on why a secret is not stored', async function() {

    // when
    const answer = await client.storeSecret({ name: 'no name', value: 'value' });

    // then
    expect(answer).to.deep.include({ kind: 'failure', reason: 'refused' });
    expect(answer).to.have.property('message').that.contains('"no name" cannot be stored').and.not.contains('value');
  });

  it('should tell a token that the bridge does not know', async function() {

    // given
    connection.set({ kind: 'ready', address: { ...bridge.address, token: 'of-an-earlier-bridge' } });

    // when
    const answer = await client.health();

    // then
    expect(answer).to.deep.include({ kind: 'failure', reason: 'restarted' });
  });

  it('should hand on why a request is refused', async function() {

    // when
    const answer = await client.run({ ...runOf('price-order', '={}'), timeoutSeconds: -1 }, new AbortController().signal);

    // then
    expect(answer).to.deep.include({ kind: 'failure', reason: 'refused' });
    expect(answer).to.have.property('message').that.contains('timeoutSeconds');
  });

});
