import { expect } from 'chai';
import type Canvas from 'diagram-js/lib/core/Canvas';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import type { ControlledBridge } from './ControlledBridge';
import { answered, functionFailed, VERDICTS } from './reports';
import { runCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

describe('badge of a test run', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async () => { ({ bridge, modeler, panel } = await runCharge()); });

  it('says that a run goes on, and how it ended, with its duration', async function() {

    // then
    expect(badge().textContent).to.equal('running');

    // when
    await bridge.reply(answered());

    // then
    expect(badge().textContent).to.equal('42 ms');
    expect(badge().getAttribute('aria-label')).to.contain('Test run: completed, 42 ms');
    expect(badge().className).to.contain('lambda-badge--good');
  });

  [
    { answer: () => functionFailed(), tone: 'loud', says: 'completed, though the function failed' },
    { answer: () => answered({ verdict: VERDICTS.bpmnError }), tone: 'caught', says: 'BPMN error CARD_DECLINED' },
    { answer: () => answered({ verdict: VERDICTS.retry }), tone: 'again', says: 'to be tried again' },
    { answer: () => answered({ verdict: VERDICTS.incident }), tone: 'bad', says: 'incident' }
  ].forEach(({ answer, tone, says }) => it(`is ${tone}: ${says}`, async function() {

    // when
    await bridge.reply(answer());

    // then
    expect(badge().className).to.contain(`lambda-badge--${tone}`);
    expect(badge().title).to.contain(says);
  }));

  it('is stale after an edit, until that is undone', async function() {

    // given
    await bridge.reply(answered());

    // when
    await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { extensionElements: modeler.element('Confirm').businessObject.extensionElements }));

    // then
    expect(badge().className).to.contain('lambda-badge--stale');
    expect(badge().title).to.contain('changed since');

    // when
    await modeler.undo();

    // then
    expect(badge().className).not.to.contain('lambda-badge--stale');
  });

  it('leads to the report', async function() {

    // given
    await bridge.reply(answered());
    await panel.click('.bio-properties-panel-group-header');
    await modeler.select('Confirm');

    // when
    await drawn(() => badge().click());

    // then
    await waitFor(() => panel.has('.lambda-report'), 'the report');
    expect(panel.text('.lambda-banner__title')).to.equal('Completed');
  });

  describe('by keyboard', function() {

    beforeEach(() => bridge.reply(answered()));

    it('is reached from the canvas, opens the report, and leads back', async function() {

      // given
      await modeler.select('Charge');
      const canvas = modeler.canvas.querySelector<SVGElement>('svg[tabindex]')!;
      canvas.focus();

      // when
      const reached = await press(canvas, 'b');

      // then
      expect(document.activeElement).to.equal(badge());
      expect(reached.defaultPrevented).to.be.true;

      // when
      await press(badge(), 'Escape');

      // then
      expect(document.activeElement).to.equal(canvas);

      // when
      await panel.click('.bio-properties-panel-group-header');
      await press(canvas, 'B');
      await drawn(() => (document.activeElement as HTMLElement).click());

      // then
      await waitFor(() => panel.has('.lambda-banner'));
    });

    it('is that of the selected task first, then the next one', async function() {

      // given
      await panel.open('Confirm');
      await panel.click('.lambda-test__run');
      await bridge.reply(answered());
      await modeler.select('Confirm');

      const canvas = modeler.canvas.querySelector<SVGElement>('svg[tabindex]')!;
      const reached: Array<string | undefined> = [];

      // when
      canvas.focus();
      await press(canvas, 'b');
      reached.push(focusedTask());
      await press(document.activeElement!, 'b');
      reached.push(focusedTask());
      await press(document.activeElement!, 'b');
      reached.push(focusedTask());

      // then
      expect(reached).to.eql([ 'Confirm', 'Charge', 'Confirm' ]);
    });

    it('comes into sight without the canvas being moved off its place', async function() {

      // given
      modeler.get<Canvas>('canvas').scroll({ dx: 5000, dy: 5000 });

      // when
      badge().focus();

      // then
      const [ place, seen ] = [ badge().getBoundingClientRect(), modeler.canvas.getBoundingClientRect() ];

      expect(place.left).to.be.within(seen.left, seen.right);
      expect(place.top).to.be.within(seen.top, seen.bottom);
      expect([ modeler.canvas, modeler.get<Canvas>('canvas').getContainer() ].map(({ scrollLeft, scrollTop }) => [ scrollLeft, scrollTop ])).to.eql([ [ 0, 0 ], [ 0, 0 ] ]);
    });

    it('leaves other keys, and diagrams without a badge, alone', async function() {

      // given
      const canvas = modeler.canvas.querySelector<SVGElement>('svg[tabindex]')!;
      canvas.focus();

      // when
      await press(canvas, 'b', { ctrlKey: true });
      await press(canvas, 'B', { shiftKey: true });

      // then
      expect(document.activeElement).to.equal(canvas);

      // when
      await drawn(() => modeler.modeling.removeElements([ modeler.element('Charge') ]));

      // then
      expect((await press(canvas, 'b')).defaultPrevented).to.be.false;
    });
  });

  describe('place', function() {

    for (const { at, covered, style } of [
      { at: 'the middle', covered: [ 0.62 ], style: 'left: -8px' },
      { at: 'the lower left', covered: [ 0.2 ], style: 'left: 108px' },
      { at: 'both lower corners', covered: [ 0.2, 0.8 ], style: 'top: -22px' }
    ]) {

      it(`covers no boundary event at ${at}`, async function() {

        // given
        const task = modeler.element('Charge') as unknown as { x: number; y: number; width: number; height: number };

        await bridge.reply(answered());
        await drawn(() => modeler.modeling.removeElements([ modeler.element('CardDeclined') ]));

        // when
        await drawn(() => covered.forEach(part => {
          modeler.modeling.createShape({ type: 'bpmn:BoundaryEvent' }, { x: task.x + task.width * part, y: task.y + task.height }, modeler.element('Charge') as never, { attach: true });
        }));

        // then
        expect(badge().parentElement?.getAttribute('style')).to.contain(style);

        const place = badge().getBoundingClientRect();

        const events = modeler.canvas.querySelectorAll('[data-element-id^="Event_"] .djs-visual circle');

        expect(events.length).to.be.at.least(covered.length);
        events.forEach(event => {
          const other = event.getBoundingClientRect();

          expect(place.left < other.right && other.left < place.right
            && place.top < other.bottom && other.top < place.bottom).to.be.false;
        });
      });
    }
  });

  it('goes with its task', async function() {

    // given
    await bridge.reply(answered());

    // when
    await drawn(() => modeler.modeling.removeElements([ modeler.element('Charge') ]));

    // then
    expect(modeler.canvas.querySelector('.lambda-badge')).to.be.null;
  });

  async function press(target: Element, key: string, modifiers: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });

    await drawn(() => {
      target.dispatchEvent(event);
    });

    return event;
  }

  function focusedTask(): string | undefined {
    return document.activeElement?.closest<HTMLElement>('[data-container-id]')?.dataset['containerId'];
  }

  function badge(): HTMLElement {
    return modeler.canvas.querySelector<HTMLElement>('[data-container-id="Charge"] .lambda-badge')!;
  }

});
