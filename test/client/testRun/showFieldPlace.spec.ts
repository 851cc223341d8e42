import { expect } from 'chai';
import EventBus from 'diagram-js/lib/core/EventBus';

import { entryIdOf } from '../../../client/properties/places/entryIdOf';
import { showFieldPlace } from '../../../client/testRun/report/showFieldPlace';

describe('the place of a warning in a field that is not drawn yet', () => {
  let eventBus: EventBus;
  let panel: HTMLElement;

  beforeEach(() => {
    eventBus = new EventBus();
    panel = document.body.appendChild(document.createElement('div'));
  });

  afterEach(() => panel.remove());

  function drawField(): HTMLInputElement {
    panel.innerHTML = `<div data-entry-id="${entryIdOf('payload')}"><input type="text" value="=order.id" /></div>`;

    return panel.querySelector('input') as HTMLInputElement;
  }

  it('is selected as soon as it is', async () => {

    // given
    showFieldPlace(eventBus, 'payload', 1, 6);

    // when
    const field = drawField();

    await frames(2);

    // then
    expect(document.activeElement).to.equal(field);
    expect([ field.selectionStart, field.selectionEnd ]).to.eql([ 1, 6 ]);
  });

  it('is left alone where another task was selected meanwhile, whose field it is', async () => {

    // given
    showFieldPlace(eventBus, 'payload', 1, 6);

    // when
    eventBus.fire('selection.changed', { oldSelection: [], newSelection: [] });

    const field = drawField();

    await frames(2);

    // then
    expect(document.activeElement).not.to.equal(field);
  });
});

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
}
