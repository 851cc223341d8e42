import { expect } from 'chai';

import { h, render } from '@bpmn-io/properties-panel/preact';

import { Listeners } from '../../../client/listeners/Listeners';
import { useRedraws } from '../../../client/listeners/useRedraws';
import { waitFor } from '../support/waitFor';

describe('a component that is drawn anew with what it shows', function() {
  let place: HTMLElement;

  beforeEach(function() {
    place = document.body.appendChild(document.createElement('div'));
  });

  afterEach(function() {
    render(null, place);
    place.remove();
  });

  it('misses no change, also none right after it was drawn', async function() {

    // given
    const listeners = new Listeners();
    const source = { subscribe: listeners.subscribe, text: 'before' };

    const Shown = () => h('p', null, useRedraws(source).text);

    render(h(Shown, {}), place);
    expect(place.textContent).to.equal('before');

    // when
    source.text = 'after';
    listeners.notify();

    // then
    await waitFor(() => place.textContent === 'after');
  });
});
