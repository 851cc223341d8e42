import { expect } from 'chai';

import type { ControlledBridge } from './ControlledBridge';
import { reopen } from './openTestTasks';
import type { RunPanel } from './RunPanel';
import { openVariablesForm, TEXT, VariablesFormPanel } from './VariablesFormPanel';

describe('test variables of a Lambda task, as a form', function() {
  let bridge: ControlledBridge, panel: RunPanel, form: VariablesFormPanel;

  beforeEach(async () => { ({ bridge, panel, form } = await openVariablesForm()); });

  it('has a row for each, with the digits as they are written', async function() {
    expect(form.rows).to.eql([
      [ 'order', 'json', '{ "id": 9007199254740993, "total": 1.10 }' ],
      [ 'price', 'number', '12.0' ],
      [ 'card', 'json', '' ]
    ]);

    // when it was only looked at
    await form.show('JSON');

    // then
    expect(panel.variables).to.equal(TEXT);
  });

  it('begins with what the expressions use', async function() {

    // when
    await panel.open('Confirm');
    await panel.open('Charge');
    localStorage.clear();

    const fresh = new VariablesFormPanel(await reopen(bridge, 'Charge'));

    // then
    expect(fresh.rows).to.eql([
      [ 'order', 'json', '{\n  "id": 9007199254740993,\n  "total": 68.4\n}' ],
      [ 'card', 'json', '{\n  "token": null\n}' ]
    ]);
  });

  it('changes what is typed, and nothing else of the JSON', async function() {

    // when
    await form.enter('Value of price', '7.50');
    await form.enter('Name of price', 'amount');

    // then
    await form.show('JSON');
    expect(panel.variables).to.equal(TEXT.replace('"price" : 12.0', '"amount" : 7.50'));
  });

  it('runs with what it shows', async function() {

    // when
    await form.enter('Value of price', '7.0');
    await panel.click('.lambda-test__run');

    // then
    expect(bridge.last.request.variables).to.deep.include({ price: 7 });
    expect(bridge.last.request.points).to.eql([ [ 'price' ] ]);
  });

  it('adds and removes variables, with the focus where one goes on', async function() {

    // when
    await panel.click('[data-add]');

    // then
    expect(focused()).to.equal('Name of the new variable');
    expect(form.problemsOf('Name of the new variable')).to.equal('Give it a name.');

    // when
    await form.enter('Name of the new variable', 'coupon');
    await form.enter('Value of coupon', 'SUMMER');

    // then
    expect(form.stored).to.equal(TEXT.replace('12.0', '12.0,\n  "coupon" : "SUMMER"'));

    // when
    await form.press('Remove order');

    // then
    expect(focused()).to.equal('Name of price');
    expect(panel.text('[role="status"]')).to.contain('“order” was removed.');

    // when
    await panel.click('[role="status"] button');

    // then
    expect(form.stored).to.contain('"order": { "id": 9007199254740993, "total": 1.10 }');
  });

  it('changes the type and brings back what was typed for another', async function() {

    // when
    await form.choose('Type of price', 'text');
    expect(form.stored).to.contain('"price" : "12.0"');
    await form.choose('Type of price', 'boolean');
    expect(form.stored).to.contain('"price" : false');
    await form.choose('Value of price', 'true');
    expect(form.stored).to.contain('"price" : true');
    await form.choose('Type of price', 'null');

    // then
    expect(form.stored).to.contain('"price" : null');

    // when
    await form.enter('Value of price', 'a text');

    // then
    expect(form.stored).to.contain('"price" : "a text"');
  });

  it('offers what the task reads as empty rows, which are there once something is typed', async function() {

    // given
    const missing = form.control('Value of card');

    // when
    await form.enter('Value of card', '{ "token": "tok" }');

    // then
    expect(form.control('Value of card')).to.equal(missing);
    expect(form.stored).to.equal(TEXT.replace('12.0', '12.0,\n  "card" : { "token": "tok" }'));

    // when
    await form.press('Remove card');
    await form.choose('Type of card', 'text');

    // then
    expect(form.stored).to.equal(TEXT.replace('12.0', '12.0,\n  "card" : ""'));
  });

  it('adds all that is missing, and leaves the rest as it is written', async function() {

    // when
    await panel.click('.lambda-variables > .bio-properties-panel-entry > .lambda-test__link');

    // then
    expect(form.stored).to.equal(TEXT.replace('12.0', '12.0,\n  "card" : {\n    "token": null\n  }'));
    expect(form.rows.at(-1)).to.eql([ 'card', 'json', '{\n  "token": null\n}' ]);
  });

  it('has a name for each control, and room in a narrow panel', async function() {

    // given
    const narrow = await reopen(bridge, 'Charge', { panelWidth: 260 });

    // when
    await new VariablesFormPanel(narrow).enter('Value of price', 'x'.repeat(400));

    // then
    const controls = [ ...narrow.find('.lambda-variables').querySelectorAll<HTMLElement>('input, select, textarea, button') ];

    expect(controls.filter(each => !each.getAttribute('aria-label') && !each.textContent)).to.eql([]);
    controls.forEach(each => expect(each.getBoundingClientRect().right).to.be.at.most(narrow.find('.lambda-variables').getBoundingClientRect().right));
  });

  function focused(): string | null | undefined {
    return document.activeElement?.getAttribute('aria-label');
  }
});
