import '../support/modelerWindow';

import { expect } from 'chai';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';

import { BridgeClient } from '../../../client/bridgeClient/BridgeClient';
import { BridgeConnection } from '../../../client/bridgeClient/BridgeConnection';
import { bridgeFailure } from '../../../client/bridgeClient/bridgeFailure';
import { FunctionsFolderCheck } from '../../../client/extension/settings/FunctionsFolderCheck';
import { BridgePanel } from '../../../client/extension/status/BridgePanel';
import { waitFor } from '../support/waitFor';

describe('panel of the bridge', function() {
  let root: Root, place: HTMLElement;
  let client: SlowClient;

  beforeEach(function() {
    const connection = new BridgeConnection();
    const nothing = (): void => undefined;

    client = new SlowClient(connection);
    place = document.createElement('div');
    document.body.append(place);
    root = createRoot(place);
    flushSync(() => root.render(createElement(BridgePanel, {
      connection, client, folder: new FunctionsFolderCheck(client), onSettings: nothing, onClose: nothing
    })));
  });

  afterEach(function() {
    flushSync(() => root.unmount());
    place.remove();
  });

  const test = (): void => flushSync(() => place.querySelector<HTMLElement>('.lambda-dialog__primary')?.click());
  const result = () => place.querySelector('[role="status"]')?.textContent ?? '';

  it('should show the result of the last test, whichever answer comes last', async function() {

    // given
    test();
    test();

    // when
    client.answers[1]?.({ kind: 'answer', value: { name: 'lambda-task-bridge', version: '7', protocol: 1 } });
    await waitFor(() => result().includes('version 7'), 'the result');
    client.answers[0]?.(bridgeFailure('unreachable', 'The bridge does not answer.'));
    await client.heard;

    // then
    expect(result()).to.equal('The bridge answers. It is version 7.');
  });
});

type Answer = Awaited<ReturnType<BridgeClient['health']>>;

/** Takes the place of the bridge's HTTP: a spec answers when it likes. */
class SlowClient extends BridgeClient {
  readonly answers: Array<(answer: Answer) => void> = [];

  /** Comes when what follows of all answers is drawn. */
  heard: Promise<unknown> = Promise.resolve();

  override health(): Promise<Answer> {
    const answer = new Promise<Answer>(resolve => this.answers.push(resolve));

    this.heard = Promise.all([ this.heard, answer ]).then(() => new Promise(requestAnimationFrame));

    return answer;
  }
}
