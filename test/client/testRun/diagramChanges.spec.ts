import { expect } from 'chai';
import type { PropertiesPanel } from 'bpmn-js-properties-panel';

import type { ElementTemplates } from '../../../client/model/ElementTemplates';
import { loadTemplates } from '../templates/loadTemplates';
import { bootstrapModeler, drawn, type TestModeler } from '../support/bootstrapModeler';
import { applyTemplate } from '../templates/applyTemplate';
import { officialTemplates, TEMPLATE_ID } from '../templates/officialTemplates';
import type { ControlledBridge } from './ControlledBridge';
import { answered } from './reports';
import { runCharge } from './openTestTasks';
import { RunPanel } from './RunPanel';
import diagram from './testTasks.bpmn';

const STATUS = '[role="status"]';

/** The `copyPaste` service, with a clipboard that is not the system's. */
interface CopyPaste {
  copy(elements: object[], hints: { clip: boolean }): object;
  paste(context: object): Array<{ id: string }>;
}

describe('a run, while its diagram changes', function() {
  let bridge: ControlledBridge, modeler: TestModeler, panel: RunPanel;

  beforeEach(async function() {
    ({ bridge, modeler, panel } = await runCharge());
    loadTemplates(modeler, officialTemplates(), '8.10.0');
  });


  it('reports to its task while another tab is shown', async function() {

    // given
    const propertiesPanel = modeler.get<PropertiesPanel>('propertiesPanel');
    const other = await bootstrapModeler(diagram, { modules: bridge.modules });
    await drawn(() => propertiesPanel.detach());

    // when
    await bridge.reply(answered());

    // then
    await new RunPanel(other).open('Charge');
    expect(new RunPanel(other).text(STATUS)).to.eql('');

    // when
    await drawn(() => propertiesPanel.attachTo(modeler.panel));
    await panel.open('Charge');

    // then
    expect(panel.text(STATUS)).to.contain('Completed');
  });


  it('reports to its task when that is moved, named and updated to a template', async function() {

    // when
    await drawn(() => {
      modeler.modeling.moveElements([ modeler.element('Charge') ], { x: 0, y: 100 });
      modeler.modeling.updateLabel(modeler.element('Charge'), 'Pay');
    });
    await apply(8);
    await bridge.reply(answered());

    // then
    expect(panel.text(STATUS)).to.contain('Completed');
    expect(panel.text('.lambda-test__stale')).to.contain('Changed since this run');
  });


  it('is no business of a copy of its task', async function() {

    // when
    const id = await paste();
    await bridge.reply(answered());
    await panel.open(id);

    // then
    expect(panel.text(STATUS)).to.eql('');
    expect(panel.runButton.textContent).to.eql('Run');
  });


  it('is dropped with its task, also when another one gets its id', async function() {

    // when
    await drawn(() => {
      modeler.modeling.removeElements([ modeler.element('Charge') ]);
      modeler.modeling.updateProperties(modeler.element('Confirm'), { id: 'Charge' });
    });
    await bridge.reply(answered());
    await panel.open('Charge');

    // then
    expect(bridge.last.signal.aborted).to.be.true;
    expect(panel.text(STATUS)).to.eql('');
  });


  it('follows its id when another task gets the old one', async function() {

    // when
    await drawn(() => {
      modeler.modeling.updateProperties(modeler.element('Charge'), { id: 'Pay' });
      modeler.modeling.updateProperties(modeler.element('Confirm'), { id: 'Charge' });
    });
    await bridge.reply(answered());
    await panel.open('Charge');

    // then
    expect(panel.text(STATUS)).to.eql('');

    // when
    await panel.open('Pay');

    // then
    expect(panel.text(STATUS)).to.contain('Completed');
  });


  it('shows up nowhere while the template is removed, and with it the connector', async function() {

    // given
    await apply(8);

    // when
    await drawn(() => void modeler.get<ElementTemplates>('elementTemplates').removeTemplate(modeler.element('Charge')));
    await bridge.reply(answered());

    // then
    expect(panel.group).to.be.null;

    // when
    await modeler.undo();
    await panel.open('Charge');

    // then
    expect(panel.text(STATUS)).to.contain('Completed');
  });


  it('is dropped with the creation of its task, undone', async function() {

    // given
    const id = await paste();
    await panel.open(id);
    await panel.click('.lambda-test__run');

    // when
    await modeler.undo();
    await bridge.reply(answered());

    // then
    expect(bridge.last.signal.aborted).to.be.true;

    // when
    await modeler.redo();
    await panel.open(id);

    // then
    expect(panel.text(STATUS)).to.eql('');
  });


  it('answers nobody when the modeler is gone', async function() {

    // given
    modeler.destroy();

    // when
    await bridge.reply(answered());

    // then
    expect(bridge.last.signal.aborted).to.be.true;
  });


  function apply(version: number): Promise<void> {
    return applyTemplate(modeler, 'Charge', TEMPLATE_ID, version);
  }

  /** @returns the id of the task's copy */
  async function paste(): Promise<string> {
    const copyPaste = modeler.get<CopyPaste>('copyPaste');
    const pasted: string[] = [];

    await drawn(() => {
      const tree = copyPaste.copy([ modeler.element('Charge') ], { clip: false });

      pasted.push(...copyPaste.paste({ tree, element: modeler.element('Process'), point: { x: 600, y: 400 } }).map(({ id }) => id));
    });

    return pasted[0] ?? '';
  }
});
