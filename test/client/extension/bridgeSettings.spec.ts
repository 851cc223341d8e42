import { expect } from 'chai';

import type { BridgeSettings, FunctionsAnswer } from '../../../bridge/protocol';
import { BridgeClient } from '../../../client/bridgeClient/BridgeClient';
import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import { configureBridge } from '../../../client/extension/settings/configureBridge';
import { FunctionsFolderCheck } from '../../../client/extension/settings/FunctionsFolderCheck';
import { PluginSettings } from '../../../client/extension/settings/PluginSettings';
import { waitFor } from '../support/waitFor';
import { StandInSettings } from './StandInSettings';

const NOTHING_CHOSEN: BridgeSettings = { functionsFolder: null, secretsFile: null, secretsPrefix: null, endpoints: [] };

describe('settings of the bridge', function() {
  let connection: BridgeConnection;
  let client: ListeningClient;
  let modeler: StandInSettings;
  let settings: PluginSettings;
  let failures: string[];

  /** Those of the failures that are still on the screen. */
  let shown: string[];

  beforeEach(function() {
    connection = new BridgeConnection();
    client = new ListeningClient(connection);
    modeler = new StandInSettings();
    settings = new PluginSettings();
    settings.follow(modeler);
    failures = [];
    shown = [];
  });

  function configure(): () => void {
    return configureBridge(client, connection, settings, new FunctionsFolderCheck(client), (what, message) => {
      const failure = `${what}: ${message}`;

      failures.push(failure);
      shown.push(failure);

      return { close: () => shown.splice(shown.indexOf(failure), 1) };
    });
  }

  function ready(port: number): void {
    connection.set({ kind: 'ready', address: { url: `http://127.0.0.1:${port}`, token: 'token' } });
  }

  it('should be told as soon as it is ready, and not before', async function() {

    // given
    configure();
    modeler.change({ functionsFolder: '/functions' });

    // when
    ready(1);

    // then
    await waitFor(() => client.told.length === 1, 'the settings');
    expect(client.told).to.eql([ { ...NOTHING_CHOSEN, functionsFolder: '/functions' } ]);
  });

  it('should name nothing while the user chose nothing', async function() {

    // given
    ready(1);

    // when
    configure();

    // then
    await waitFor(() => client.told.length === 1, 'the settings');
    expect(client.told).to.eql([ NOTHING_CHOSEN ]);
  });

  it('should be told of each change that concerns it, the last one last', async function() {

    // given
    ready(1);
    configure();

    // when
    modeler.change({ secretsFile: '/a' });
    modeler.change({ secretsFile: '/ab', timeoutSeconds: '7' });
    modeler.change({ endpoint: 'https://lambda.test', secretsPrefix: 'SECRET_' });
    modeler.change({ awsProfile: 'test' });

    // then
    await waitFor(() => client.told.at(-1)?.endpoints.length === 1, 'the last settings');
    expect(client.told.at(-1)).to.eql({
      functionsFolder: null, secretsFile: '/ab', secretsPrefix: 'SECRET_', endpoints: [ 'https://lambda.test' ]
    });
  });

  it('should be told again after a restart', async function() {

    // given
    ready(1);
    configure();
    await waitFor(() => client.told.length === 1, 'the settings');

    // when
    connection.set({ kind: 'starting' });
    ready(2);

    // then
    await waitFor(() => client.told.length === 2, 'the settings again');
  });

  it('should be told no more in the end', async function() {

    // given
    ready(1);
    const end = configure();

    await waitFor(() => client.told.length === 1, 'the settings');

    // when
    end();
    modeler.change({ functionsFolder: '/functions' });
    await new Promise(requestAnimationFrame);

    // then
    expect(client.told).to.have.length(1);
  });

  it('should say why it does not take them', async function() {

    // given
    client.failure = 'The folder is gone.';
    ready(1);

    // when
    configure();

    // then
    await waitFor(() => failures.length > 0, 'the failure');
    expect(failures).to.eql([ 'The AWS Lambda bridge does not have your settings: The folder is gone.' ]);
  });

  it('should say once what is wrong with the functions folder', async function() {

    // given
    client.problems = [
      { severity: 'error', message: 'price-order has no handler.', function: 'price-order' },
      { severity: 'error', message: 'There is no folder /fnctions.' }
    ];
    ready(1);
    configure();
    await waitFor(() => failures.length > 0, 'the problem');

    // when
    modeler.change({ secretsFile: '/a' });
    await waitFor(() => client.told.length === 2, 'the settings again');
    modeler.change({ secretsFile: '/b' });
    await waitFor(() => client.asked === 3, 'the third look at the folder');

    // what follows of the answer would be there by then
    await new Promise(requestAnimationFrame);

    // then
    expect(failures).to.eql([ 'No AWS Lambda function can be run from the functions folder: There is no folder /fnctions.' ]);
  });

  it('should end what it said of the functions folder as soon as that is mended, or wrong in another way', async function() {

    // given
    client.problems = [ { severity: 'error', message: 'There is no folder /fnctions.' } ];
    ready(1);
    configure();
    await waitFor(() => shown.length > 0, 'the problem');

    // when
    client.problems = [ { severity: 'error', message: '/function is a file.' } ];
    modeler.change({ functionsFolder: '/function' });
    await waitFor(() => failures.length === 2, 'the other problem');

    // then
    expect(shown).to.eql([ 'No AWS Lambda function can be run from the functions folder: /function is a file.' ]);

    // when
    client.problems = [];
    modeler.change({ functionsFolder: '/functions' });

    // then
    await waitFor(() => shown.length === 0, 'the end of the problem');
    expect(failures).to.have.length(2);
  });

  it('should have the settings dialog say what is wrong with the functions folder', async function() {

    // given
    const pattern = () => modeler.groups[0]?.properties['awsLambdaConnector.functionsFolder']?.constraints?.pattern;
    const before = pattern();

    client.problems = [ { severity: 'error', message: 'There is no folder /fnctions.' } ];
    ready(1);
    configure();

    // when
    modeler.change({ functionsFolder: '/fnctions' });
    await waitFor(() => failures.length > 0, 'the problem');

    // then
    expect(pattern()?.message).to.equal('There is no folder /fnctions.');
    expect('/fnctions').not.to.match(new RegExp(pattern()?.value ?? ''));
    expect('/functions').to.match(new RegExp(pattern()?.value ?? ''));

    // when
    client.problems = [];
    modeler.change({ functionsFolder: '/functions' });

    // then
    await waitFor(() => pattern() === before, 'the end of the problem');
  });

  it('should believe of the functions folder what was asked last, whichever answer comes last', async function() {

    // given
    const answers: Array<(problems: FunctionsAnswer['problems']) => void> = [];
    const folder = new FunctionsFolderCheck({
      functions: () => new Promise(resolve => answers.push(
        problems => resolve({ kind: 'answer', value: { folder: '/functions', functions: [], problems } })
      ))
    });
    const first = folder.ask();
    const second = folder.ask();

    // when
    answers[1]?.([]);
    await second;
    answers[0]?.([ { severity: 'error', message: 'There is no folder /functions.' } ]);

    // then
    expect(await first).to.be.undefined;
    expect(folder.problem).to.be.undefined;
  });

});

/** Takes the place of the bridge's HTTP. */
class ListeningClient extends BridgeClient {
  readonly told: BridgeSettings[] = [];

  /** How often it was asked for functions. */
  asked = 0;
  failure: string | undefined;
  problems: FunctionsAnswer['problems'] = [];

  override async configure(settings: BridgeSettings): ReturnType<BridgeClient['configure']> {
    this.told.push(settings);

    return this.failure === undefined
      ? { kind: 'answer', value: { name: 'lambda-task-bridge', version: '1', protocol: 1 } }
      : bridgeFailure('refused', this.failure);
  }

  override async functions(): ReturnType<BridgeClient['functions']> {
    this.asked++;

    return { kind: 'answer', value: { folder: this.told.at(-1)?.functionsFolder ?? null, functions: [], problems: this.problems } };
  }
}
