import type { AttachAnswer, AttachRequest, FunctionsAnswer } from '../../../bridge/protocol';
import type { RunProgress } from '../../../connector/run/RunEvent';
import type { RunOutcome, RunRequest } from '../../../connector/run/report';
import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';
import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import { PluginSettings } from '../../../client/extension/settings/PluginSettings';
import testRun from '../../../client/testRun';
import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';

interface Asked {
  request: RunRequest;
  signal: AbortSignal;
  tell(event: RunProgress): void;
  answer(answer: BridgeAnswer<RunOutcome>): void;
}

/** Takes the place of the bridge's HTTP: a spec answers the runs when it likes. */
export class ControlledBridge {
  readonly connection = new BridgeConnection();
  readonly settings = new PluginSettings();
  readonly asked: Asked[] = [];

  /** How to attach to what was asked for. */
  readonly attached: AttachRequest[] = [];

  /** The didi modules of a modeler that speaks to this bridge. */
  readonly modules: Array<Record<string, unknown>> = [
    {
      lambdaBridgeConnection: [ 'value', this.connection ],
      lambdaBridgeClient: [ 'value', this ],
      lambdaSettings: [ 'value', this.settings ]
    },
    testRun
  ];

  constructor() {
    this.connection.set({ kind: 'ready', address: { url: 'http://127.0.0.1:4711', token: 'token' } });
  }

  run(
    request: RunRequest, signal: AbortSignal, tell: (event: RunProgress) => void
  ): Promise<BridgeAnswer<RunOutcome>> {
    return new Promise(answer => this.asked.push({ request, signal, tell, answer }));
  }

  async writeAttachConfiguration(request: AttachRequest): Promise<BridgeAnswer<AttachAnswer>> {
    this.attached.push(request);

    return { kind: 'answer', value: { kind: 'written', file: '/functions/.vscode/launch.json' } };
  }

  async functions(): Promise<BridgeAnswer<FunctionsAnswer>> {
    return { kind: 'answer', value: { folder: '/my functions', functions: [], problems: [] } };
  }

  /** Tells of the last run, and waits until that is drawn. */
  async tell(event: RunProgress, isDrawn: () => boolean): Promise<void> {
    this.last.tell(event);
    await waitFor(isDrawn);
  }

  get last(): Asked {
    const last = this.asked.at(-1);

    if (!last) {
      throw new Error('nothing was run');
    }

    return last;
  }

  /** Answers the last run, and waits until that is drawn. */
  async reply(answer: BridgeAnswer<RunOutcome>): Promise<void> {
    await drawn(async () => {
      this.last.answer(answer);

      // what was awaited goes on before anything is looked at
      await new Promise(resolve => requestAnimationFrame(resolve));
    });
  }
}
