import { expect } from 'chai';

import { drawn, type TestModeler } from '../support/bootstrapModeler';
import type { RunPanel } from './RunPanel';
import { openVariablesForm, TEXT, type VariablesFormPanel } from './VariablesFormPanel';

describe('undo of test variables, as a form', function() {
  let modeler: TestModeler, panel: RunPanel, form: VariablesFormPanel;

  beforeEach(async () => { ({ modeler, panel, form } = await openVariablesForm()); });

  it('has its own undo and redo, and leaves the diagram alone', async function() {

    // given a change of the diagram
    await drawn(() => modeler.modeling.updateProperties(modeler.element('Charge'), { name: 'Renamed' }));
    await form.enter('Value of price', '7');
    await form.choose('Type of price', 'text');

    // when
    for (const expected of [ '7', '12.0', '12.0' ]) {
      await key('z');

      // then
      expect(form.rows[1]?.[2]).to.equal(expected);
    }

    expect(form.stored).to.equal(TEXT);

    // when
    await key('y');
    await key('z', { shiftKey: true });
    await key('y');

    // then
    expect(form.stored).to.equal(TEXT.replace('12.0', '"7"'));
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

  function key(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
    return drawn(() => {
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true, ...modifiers }));
    });
  }
});
