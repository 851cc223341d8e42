import type {
  FunctionsAnswer, FunctionVersionsAnswer, FunctionVersionsRequest, ProfilesAnswer, RemoteFunctionsAnswer,
  RemoteFunctionsRequest
} from '../../../bridge/protocol';
import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';
import { ControlledBridge } from '../testRun/ControlledBridge';

interface Asked {
  request: RemoteFunctionsRequest;
  signal?: AbortSignal;
  answer(answer: BridgeAnswer<RemoteFunctionsAnswer>): void;
}

/** Takes the place of the bridge's HTTP: has functions and profiles, and answers searches when a spec likes. */
export class FunctionsBridge extends ControlledBridge {
  local: FunctionsAnswer = {
    folder: '/functions', problems: [],
    functions: [ { name: 'price-order', runtime: 'nodejs22.x' }, { name: 'charge-payment', runtime: 'python3.12' } ]
  };

  readonly searches: Asked[] = [];
  readonly versionsAsked: FunctionVersionsRequest[] = [];
  profilesAsked = 0;

  override async functions(): Promise<BridgeAnswer<FunctionsAnswer>> {
    return { kind: 'answer', value: this.local };
  }

  remoteFunctions(request: RemoteFunctionsRequest, signal?: AbortSignal): Promise<BridgeAnswer<RemoteFunctionsAnswer>> {
    return new Promise(answer => this.searches.push({ request, signal, answer }));
  }

  async functionVersions(request: FunctionVersionsRequest): Promise<BridgeAnswer<FunctionVersionsAnswer>> {
    this.versionsAsked.push(request);

    return { kind: 'answer', value: { aliases: [ { name: 'live', version: '3' } ], versions: [ '$LATEST', '3' ] } };
  }

  async profiles(): Promise<BridgeAnswer<ProfilesAnswer>> {
    this.profilesAsked++;

    return { kind: 'answer', value: { profiles: [ { name: 'dev', kind: 'sso', region: 'eu-central-1' } ] } };
  }
}
