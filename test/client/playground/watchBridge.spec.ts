import { expect } from 'chai';

import type { ServerState } from '../../../playground/page/host/fetchBridge';
import { watchBridge } from '../../../playground/page/host/watchBridge';
import { waitFor } from '../support/waitFor';

describe('the playground\'s watch of the bridge', function() {
  const ownFetch = window.fetch.bind(window);
  let answers: Array<(state: object) => void>;
  let told: ServerState[];
  let end: () => void;

  beforeEach(function() {
    answers = [];
    told = [];
    window.fetch = () => new Promise(resolve => answers.push(
      bridge => resolve(Response.json({ bridge, key: 'key', diagram: '/order.bpmn' }))
    ));
    end = watchBridge(state => told.push(state));
  });

  afterEach(function() {
    end();
    window.fetch = ownFetch;
  });

  const comeBack = (): void => void document.dispatchEvent(new Event('visibilitychange'));
  const ready = (port: number) => ({ kind: 'ready', address: { url: `http://127.0.0.1:${port}`, token: 'token' } });

  it('should tell what was asked last, whichever answer comes last', async function() {

    // given
    comeBack();

    // when
    answers[1]?.(ready(2));
    await waitFor(() => told.length > 0, 'the bridge');
    answers[0]?.(ready(1));

    // then it goes on with one look at a time
    await waitFor(() => answers.length > 2, 'the next look');
    expect(told.map(({ bridge }) => bridge)).to.eql([ ready(2) ]);
    expect(answers.length).to.equal(3);
  });

  it('should tell nothing any more once it has ended', async function() {

    // when
    end();
    answers[0]?.(ready(1));
    await new Promise(requestAnimationFrame);

    // then
    expect(told).to.eql([]);
  });
});
