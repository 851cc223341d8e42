import { expect } from 'chai';

import type { RunPanel } from './RunPanel';
import { openVariablesForm, type VariablesFormPanel } from './VariablesFormPanel';

describe('form of test variables, beside their JSON', function() {
  let panel: RunPanel, form: VariablesFormPanel;

  beforeEach(async () => { ({ panel, form } = await openVariablesForm()); });

  it('does not open over JSON that cannot be read, which says where it is wrong', async function() {

    // given
    await form.show('JSON');
    await panel.type('{\n  "order": nothing,\n  "kept": 1\n}');

    // when
    await form.show('Form');

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
    await form.show('Form');

    // then
    expect(form.rows[0]).to.eql([ 'order', 'number', '1' ]);
  });

  it('does not open over what is no object', async function() {

    // given
    await form.show('JSON');
    await panel.type('[ 1 ]');

    // when
    await form.show('Form');

    // then
    expect(panel.text('.lambda-variables [role="alert"]')).to.contain('once there is an object');
  });

  it('stays chosen for other tasks while the window is open, where their JSON can be read', async function() {

    // when
    await panel.open('Confirm');

    // then
    expect(panel.has('.lambda-variables__list')).to.be.true;

    // when
    await form.show('JSON');
    await panel.type('{ "order": ');
    await panel.open('Charge');
    await form.show('Form');
    await panel.open('Confirm');

    // then
    expect(panel.variables).to.equal('{ "order": ');

    // when mended
    await panel.type('{ "order": 1 }');

    // then the editor is not taken away
    expect(panel.variables).to.equal('{ "order": 1 }');
  });

  it('leads from very long values to the JSON', async function() {

    // given
    await form.show('JSON');
    await panel.type(JSON.stringify({ long: 'x'.repeat(20_001), short: 'y' }));

    // when
    await form.show('Form');

    // then
    expect(panel.text('.lambda-variables__list')).to.contain('20,001 characters: change them as JSON.');
    expect(form.control('Value of short')).to.have.property('value', 'y');
  });
});
