import { h, render } from '@bpmn-io/properties-panel/preact';
import { expect } from 'chai';

import { CopyButton } from '../../../client/widgets/CopyButton';
import { drawn } from '../support/bootstrapModeler';

describe('button that copies', function() {
  const { clipboard } = navigator;
  let place: HTMLElement;
  let copied: string[];
  let giveSlow: (text: string) => void;

  beforeEach(async function() {
    copied = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void copied.push(text) } });
    place = document.createElement('div');
    document.body.append(place);

    const slow = new Promise<string>(resolve => { giveSlow = resolve; });

    await drawn(() => render(h('div', null, [
      h(CopyButton, { what: 'the slow text', text: () => slow }), h(CopyButton, { what: 'the quick text', text: () => 'quick' })
    ]), place));
  });

  afterEach(function() {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    render(null, place);
    place.remove();
  });

  const buttons = () => [ ...place.querySelectorAll('button') ];

  const press = (index: number): Promise<void> => drawn(() => {
    buttons()[index]?.focus();
    buttons()[index]?.click();
  });

  const answer = (): Promise<void> => drawn(async () => {
    giveSlow('slow');
    await new Promise(requestAnimationFrame);
  });

  it('says that it has copied a text that took a while', async function() {

    // when
    await press(0);
    await answer();

    // then
    expect(copied).to.eql([ 'slow' ]);
    expect(buttons()[0]?.textContent).to.equal('Copied');
  });

  it('leaves in the clipboard what was copied meanwhile', async function() {

    // when
    await press(0);
    await press(1);
    await answer();

    // then
    expect(copied).to.eql([ 'quick' ]);
    expect(buttons().map(({ textContent }) => textContent)).to.eql([ 'Copy', 'Copied' ]);
  });

  it('says nothing once the user has gone on', async function() {

    // when
    await press(0);
    await drawn(() => buttons()[0]?.blur());
    await answer();

    // then
    expect(copied).to.eql([ 'slow' ]);
    expect(buttons()[0]?.textContent).to.equal('Copy');
  });
});
