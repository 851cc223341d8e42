import { expect } from 'chai';

import { bootstrapModeler, drawn, type TestModeler } from '../support/bootstrapModeler';
import type { ControlledBridge } from './ControlledBridge';
import { openCharge } from './openTestTasks';
import { RunPanel } from './RunPanel';
import diagram from './testTasks.bpmn';

const TEXT = '{\n  "order": { "id": 9007199254740993, "total": 1.10 },\n  "price" : 12.0\n}';

describe('test variables of a Lambda task, as a form', function() {
  let bridge: ControlledBridge;
  let modeler: TestModeler;
  let panel: RunPanel;

  beforeEach(async function() {
    sessionStorage.clear();
    ({ bridge, modeler, panel } = await openCharge());
    await panel.type(TEXT);
    await show('Form');
  });

  after(() => sessionStorage.clear());

  it('has a row for each, with the digits as they are written', async function() {
    expect(rows()).to.eql([
      [ 'order', 'json', '{ "id": 9007199254740993, "total": 1.10 }' ],
      [ 'price', 'number', '12.0' ],
      [ 'card', 'json', '' ]
    ]);

    // when it was only looked at
    await show('JSON');

    // then
    expect(panel.variables).to.equal(TEXT);
  });

  it('begins with what the expressions use', async function() {

    // when
    await panel.open('Confirm');
    await panel.open('Charge');
    localStorage.clear();

    const fresh = new RunPanel(await bootstrapModeler(diagram, { modules: bridge.modules }));
    await fresh.open('Charge');

    // then
    expect(rows(fresh)).to.eql([
      [ 'order', 'json', '{\n  "id": 9007199254740993,\n  "total": 68.4\n}' ],
      [ 'card', 'json', '{\n  "token": null\n}' ]
    ]);
  });

  it('changes what is typed, and nothing else of the JSON', async function() {

    // when
    await enter('Value of price', '7.50');
    await enter('Name of price', 'amount');

    // then
    await show('JSON');
    expect(panel.variables).to.equal(TEXT.replace('"price" : 12.0', '"amount" : 7.50'));
  });

  it('runs with what it shows', async function() {

    // when
    await enter('Value of price', '7.0');
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
    expect(problemsOf('Name of the new variable')).to.equal('Give it a name.');

    // when
    await enter('Name of the new variable', 'coupon');
    await enter('Value of coupon', 'SUMMER');

    // then
    expect(stored()).to.equal(TEXT.replace('12.0', '12.0,\n  "coupon" : "SUMMER"'));

    // when
    await press('Remove order');

    // then
    expect(focused()).to.equal('Name of price');
    expect(panel.text('[role="status"]')).to.contain('“order” was removed.');

    // when
    await panel.click('[role="status"] button');

    // then
    expect(stored()).to.contain('"order": { "id": 9007199254740993, "total": 1.10 }');
  });

  it('refuses a name that is there already, at its row', async function() {

    // when
    await enter('Name of price', 'order');

    // then
    expect(control('Name of order', 1).getAttribute('aria-invalid')).to.equal('true');
    expect(problemsOf('Name of order', 1)).to.equal('There is a variable “order” already. It stays “price”.');
    expect(stored()).to.equal(TEXT);
  });

  it('keeps what is wrong, says so at its row, and lets nothing run with it', async function() {

    // when
    await enter('Value of price', '1,5');

    // then
    expect(problemsOf('Value of price')).to.contain('“1,5” is no number');
    expect(panel.runButton.disabled).to.be.true;

    // when another task was looked at
    await panel.open('Confirm');
    await panel.open('Charge');

    // then
    expect(rows()[1]).to.eql([ 'price', 'number', '1,5' ]);

    // when
    await show('JSON');

    // then
    expect(panel.variables).to.equal(TEXT.replace('12.0', '1,5'));
    expect(panel.text('.lambda-variables')).to.contain('Line 3');
  });

  it('changes the type and brings back what was typed for another', async function() {

    // when
    await choose('Type of price', 'text');
    expect(stored()).to.contain('"price" : "12.0"');
    await choose('Type of price', 'boolean');
    expect(stored()).to.contain('"price" : false');
    await choose('Value of price', 'true');
    expect(stored()).to.contain('"price" : true');
    await choose('Type of price', 'null');

    // then
    expect(stored()).to.contain('"price" : null');

    // when
    await enter('Value of price', 'a text');

    // then
    expect(stored()).to.contain('"price" : "a text"');
  });

  it('offers what the task reads as empty rows, which are there once something is typed', async function() {

    // given
    const missing = control('Value of card');

    // when
    await enter('Value of card', '{ "token": "tok" }');

    // then
    expect(control('Value of card')).to.equal(missing);
    expect(stored()).to.equal(TEXT.replace('12.0', '12.0,\n  "card" : { "token": "tok" }'));

    // when
    await press('Remove card');
    await choose('Type of card', 'text');

    // then
    expect(stored()).to.equal(TEXT.replace('12.0', '12.0,\n  "card" : ""'));
  });

  it('adds all that is missing, and leaves the rest as it is written', async function() {

    // when
    await panel.click('.lambda-variables > .bio-properties-panel-entry > .lambda-test__link');

    // then
    expect(stored()).to.equal(TEXT.replace('12.0', '12.0,\n  "card" : {\n    "token": null\n  }'));
    expect(rows().at(-1)).to.eql([ 'card', 'json', '{\n  "token": null\n}' ]);
  });

  it('has its own undo and redo, and leaves the diagram alone', async function() {

    // given a change of the diagram
    await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { name: 'Renamed' }));
    await enter('Value of price', '7');
    await choose('Type of price', 'text');

    // when
    for (const expected of [ '7', '12.0', '12.0' ]) {
      await key('z');

      // then
      expect(rows()[1]?.[2]).to.equal(expected);
    }

    expect(stored()).to.equal(TEXT);

    // when
    await key('y');
    await key('z', { shiftKey: true });
    await key('y');

    // then
    expect(stored()).to.equal(TEXT.replace('12.0', '"7"'));
    expect(modeler.element('Charge').businessObject.name).to.equal('Renamed');
  });

  it('keeps the focus when what has it is undone', async function() {

    // given
    await panel.click('[data-add]');

    // when
    await key('z');

    // then
    expect(document.activeElement?.textContent).to.equal('Add variable');
  });

  it('does not open over JSON that cannot be read, which says where it is wrong', async function() {

    // given
    await show('JSON');
    await panel.type('{\n  "order": nothing,\n  "kept": 1\n}');

    // when
    await show('Form');

    // then
    expect(panel.text('.lambda-variables [role="alert"]')).to.equal('The form opens once the JSON can be read: mend line 2 first.');
    expect(panel.variables).to.contain('nothing');

    // when
    await panel.click('.lambda-variables > .bio-properties-panel-entry > .lambda-test__link');

    // then
    expect(panel.text('.lambda-variables .lambda-piece')).to.contain('"order": nothing');
    expect(panel.text('.lambda-variables .lambda-piece mark')).to.equal('n');
    expect(document.activeElement?.classList.contains('cm-content')).to.be.true;
    expect(document.getSelection()?.anchorNode?.parentElement?.closest('.cm-line')?.textContent).to.contain('nothing');

    // when it is mended
    await panel.type('{ "order": 1 }');

    // then nobody is taken away from it
    expect(panel.text('.lambda-variables [role="alert"]')).to.equal('');
    expect(panel.variables).to.equal('{ "order": 1 }');

    // when
    await show('Form');

    // then
    expect(rows()[0]).to.eql([ 'order', 'number', '1' ]);
  });

  it('does not open over what is no object', async function() {

    // given
    await show('JSON');
    await panel.type('[ 1 ]');

    // when
    await show('Form');

    // then
    expect(panel.text('.lambda-variables [role="alert"]')).to.contain('once there is an object');
  });

  it('stays chosen for other tasks while the window is open, where their JSON can be read', async function() {

    // when
    await panel.open('Confirm');

    // then
    expect(panel.has('.lambda-variables__list')).to.be.true;

    // when
    await show('JSON');
    await panel.type('{ "order": ');
    await panel.open('Charge');
    await show('Form');
    await panel.open('Confirm');

    // then
    expect(panel.variables).to.equal('{ "order": ');

    // when mended
    await panel.type('{ "order": 1 }');

    // then the editor is not taken away
    expect(panel.variables).to.equal('{ "order": 1 }');
  });

  it('has a name for each control, and room in a narrow panel', async function() {

    // given
    const narrow = new RunPanel(await bootstrapModeler(diagram, { modules: bridge.modules, panelWidth: 260 }));
    await narrow.open('Charge');

    // when
    await enter('Value of price', 'x'.repeat(400), narrow);

    // then
    const controls = [ ...narrow.find('.lambda-variables').querySelectorAll<HTMLElement>('input, select, textarea, button') ];

    expect(controls.filter(each => !each.getAttribute('aria-label') && !each.textContent)).to.eql([]);
    controls.forEach(each => expect(each.getBoundingClientRect().right).to.be.at.most(narrow.find('.lambda-variables').getBoundingClientRect().right));
  });

  it('says what is wrong of a variable whose name has blanks', async function() {

    // given
    await show('JSON');
    await panel.type('{ "a long name": 1 }');
    await show('Form');

    // when
    await enter('Value of a long name', '1,');

    // then
    expect(problemsOf('Value of a long name')).to.contain('is no number');
    expect(control('Value of a long name').getAttribute('aria-describedby')).not.to.contain(' ');
  });

  it('leads from very long values to the JSON', async function() {

    // given
    await show('JSON');
    await panel.type(JSON.stringify({ long: 'x'.repeat(20_001), short: 'y' }));

    // when
    await show('Form');

    // then
    expect(panel.text('.lambda-variables__list')).to.contain('20,001 characters: change them as JSON.');
    expect(control('Value of short')).to.have.property('value', 'y');
  });

  async function show(view: 'Form' | 'JSON'): Promise<void> {
    await drawn(() => [ ...panel.group?.querySelectorAll<HTMLElement>('.lambda-variables__view') ?? [] ]
      .find(({ textContent }) => textContent === view)?.click());
  }

  function rows(where = panel): string[][] {
    return [ ...where.find('.lambda-variables__list').children ].map(row =>
      [ ...row.querySelectorAll<HTMLInputElement>('input, select, textarea') ].map(({ value }) => value));
  }

  function control(label: string, which = 0, where = panel): HTMLInputElement {
    const found = where.find('.lambda-variables').querySelectorAll<HTMLInputElement>(`[aria-label="${label}"]`)[which];

    if (!found) {
      throw new Error(`no “${label}” in the form`);
    }

    return found;
  }

  function enter(label: string, value: string, where = panel): Promise<void> {
    return drawn(() => {
      const input = control(label, 0, where);

      input.focus();
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  function choose(label: string, value: string): Promise<void> {
    return drawn(() => {
      const select = control(label);

      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  function press(label: string): Promise<void> {
    return drawn(() => control(label).click());
  }

  function key(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
    return drawn(() => {
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true, ...modifiers }));
    });
  }

  function problemsOf(label: string, which = 0): string | null | undefined {
    return document.getElementById(control(label, which).getAttribute('aria-describedby') ?? '')?.textContent;
  }

  function focused(): string | null | undefined {
    return document.activeElement?.getAttribute('aria-label');
  }

  /** The variables as they are kept. */
  function stored(): string {
    return JSON.parse(localStorage.getItem('awsLambdaConnector.testRun/Process/Charge') ?? '{}').variables;
  }

});
