import { expect } from 'chai';

import type { JsonValue } from '../../../feel/reading';
import { drawn } from '../support/bootstrapModeler';
import { waitFor } from '../support/waitFor';
import { answered, report } from './reports';
import type { RunPanel } from './RunPanel';
import { shownReport } from './shownReport';

const TREE = '[role="tree"][aria-label="Response payload"]';

const ORDER = { order: { 'id': 'A-1', 'first name': 'Ada', 'lines': [ { sku: 'x', price: 19.9 }, { sku: 'y', price: 5 } ] }, paid: true, note: null };

describe('tree of a value', function() {

  it('shows a small value at once, with types', async function() {

    // when
    const panel = await shown(ORDER);

    // then
    expect(rows(panel)).to.eql([
      'context (3)', 'ordercontext (3)', 'id"A-1"string', 'first name"Ada"string', 'lineslist (2)',
      '[1]context (2)', 'sku"x"string', 'price19.9number', '[2]context (2)', 'sku"y"string', 'price5number',
      'paidtrueboolean', 'notenullnull'
    ].map(text => `${/(context|list) \(/.test(text) ? '\u25b8' : ''}${text}`));
  });

  it('is walked by keyboard alone', async function() {

    // given
    const panel = await shown(ORDER);
    const press = (key: string) => drawn(() => {
      panel.find(TREE).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });

    // when
    await press('ArrowDown');
    await press('ArrowLeft');

    // then
    expect(rows(panel)).to.have.length(4);
    expect(active(panel).getAttribute('aria-expanded')).to.equal('false');
    expect(active(panel).textContent).to.contain('order');

    // when
    await press('ArrowRight');
    await press('End');

    // then what was open inside it is closed
    expect(rows(panel)).to.have.length(7);
    expect(active(panel).textContent).to.contain('note');

    // when
    await press('Home');
    await press(' ');

    // then
    expect(rows(panel)).to.have.length(1);
  });

  it('says how FEEL reads the active row', async function() {

    // given
    const panel = await shown(ORDER);

    // when
    await drawn(() => row(panel, 7).click());

    // then
    expect(panel.text('.lambda-value__path')).to.equal('response.payload.order.lines[1].price');

    // when
    await drawn(() => row(panel, 3).click());

    // then
    expect(panel.text('.lambda-value__path')).to.equal('response.payload.order.`first name`');
  });

  it('finds, one after the other', async function() {

    // given
    const panel = await shown({ ...ORDER, filler: 'x'.repeat(500) });

    expect(rows(panel)).to.have.length(5);

    // when
    await search(panel, 'PRICE');
    await found(panel, '1 of 2');

    // then it is opened up to there
    expect(active(panel).textContent).to.contain('19.9');

    // when
    await panel.click('[aria-label="Next match"]');

    // then
    expect(active(panel).textContent).to.contain('5number');

    // when
    await search(panel, 'nowhere');

    // then
    await found(panel, 'None');
  });

  it('expands to a level', async function() {

    // given
    const panel = await shown(ORDER);

    // when
    await panel.choose('[aria-label="Expand Response payload to a level"]', '2');

    // then
    expect(rows(panel)).to.have.length(7);
  });

  it('draws only what is in sight of a large value, and finds what is far down', async function() {

    // given some six megabytes
    const items = Array.from({ length: 40_000 }, (_, index) => ({ id: index, name: `item ${index}`, tags: [ 'a', 'b' ], text: 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do'.slice(index % 8) }));
    const panel = await shown({ items });

    // when
    await search(panel, 'item 39999');
    await found(panel, '1 of 1');

    // then
    await waitFor(() => active(panel)?.textContent?.includes('item 39999'), 'the row in sight');
    expect(rows(panel).length).to.be.below(60);
    expect(active(panel).getAttribute('aria-level')).to.equal('4');
  });

  it('fills its place as soon as that has grown', async function() {

    // given
    const panel = await shown(Array.from({ length: 200 }, (_, index) => index));
    const place = panel.find(TREE);

    for (const height of [ 800, 1200, 1600 ]) {

      // when
      place.style.cssText = `height: ${height}px; max-height: none;`;

      // then
      await waitFor(() => rows(panel).length >= height / 20, 'rows that fill the place');
      expect(rows(panel)).to.have.length.below(height / 20 + 20);
    }
  });

  it('shows the whole of a long text', async function() {

    // given
    const text = `first line\n${'long '.repeat(200)}`;
    const panel = await shown({ text });

    // when
    await drawn(() => row(panel, 1).click());

    // then
    expect(panel.text('[aria-label="Text of the value"]')).to.equal(text);
  });

});

/** A report whose response has a payload. */
async function shown(payload: JsonValue): Promise<RunPanel> {
  const { steps } = report();

  return shownReport(answered({ steps: { ...steps, response: steps.response && { ...steps.response, payload } } }));
}

function rows(panel: RunPanel): string[] {
  return panel.texts(`${TREE} [role="treeitem"]`);
}

function row(panel: RunPanel, index: number): HTMLElement {
  return panel.find(TREE).querySelectorAll<HTMLElement>('[role="treeitem"]')[index]!;
}

function active(panel: RunPanel): HTMLElement {
  return document.getElementById(panel.find(TREE).getAttribute('aria-activedescendant') ?? '')!;
}

function search(panel: RunPanel, text: string): Promise<void> {
  return panel.fill('[aria-label="Search Response payload"]', text);
}

/** Waits until the search says how far it came: it works in slices, between which the page is drawn. */
async function found(panel: RunPanel, matches: string): Promise<void> {
  await waitFor(() => panel.text('.lambda-tree__matches [role="status"]') === matches, `${matches} to be found`);
}
