import { expect } from 'chai';

import type { RunPanel } from './RunPanel';
import { openVariablesForm, TEXT, type VariablesFormPanel } from './VariablesFormPanel';

describe('problems of test variables, as a form', function() {
  let panel: RunPanel, form: VariablesFormPanel;

  beforeEach(async () => { ({ panel, form } = await openVariablesForm()); });

  it('refuses a name that is there already, at its row', async function() {

    // when
    await form.enter('Name of price', 'order');

    // then
    expect(form.control('Name of order', 1).getAttribute('aria-invalid')).to.equal('true');
    expect(form.problemsOf('Name of order', 1)).to.equal('There is a variable “order” already. It stays “price”.');
    expect(form.stored).to.equal(TEXT);
  });

  it('keeps what is wrong, says so at its row, and lets nothing run with it', async function() {

    // when
    await form.enter('Value of price', '1,5');

    // then
    expect(form.problemsOf('Value of price')).to.contain('“1,5” is no number');
    expect(panel.runButton.disabled).to.be.true;

    // when another task was looked at
    await panel.open('Confirm');
    await panel.open('Charge');

    // then
    expect(form.rows[1]).to.eql([ 'price', 'number', '1,5' ]);

    // when
    await form.show('JSON');

    // then
    expect(panel.variables).to.equal(TEXT.replace('12.0', '1,5'));
    expect(panel.text('.lambda-variables')).to.contain('Line 3');
  });

  it('says what is wrong of a variable whose name has blanks', async function() {

    // given
    await form.show('JSON');
    await panel.type('{ "a long name": 1 }');
    await form.show('Form');

    // when
    await form.enter('Value of a long name', '1,');

    // then
    expect(form.problemsOf('Value of a long name')).to.contain('is no number');
    expect(form.control('Value of a long name').getAttribute('aria-describedby')).not.to.contain(' ');
  });
});
