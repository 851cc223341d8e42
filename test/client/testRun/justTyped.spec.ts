import { expect } from 'chai';

import properties from '../../../client/properties';
import { FIELD_GROUPS } from '../../../connector/fieldGroups';
import { bootstrapModeler, drawn } from '../support/bootstrapModeler';
import { ControlledBridge } from './ControlledBridge';
import { RunPanel } from './RunPanel';
import diagram from './testTasks.bpmn';

const ALL_OPEN = { groups: Object.fromEntries(FIELD_GROUPS.map(({ id }) => [ `awsLambda-${id}`, { open: true } ])) };

describe('a test run just after typing', function() {

  it('takes what the panel has not yet written', async function() {

    // given
    localStorage.clear();

    const bridge = new ControlledBridge();
    const modeler = await bootstrapModeler(diagram, {
      modules: [ properties, ...bridge.modules ],
      options: { debounceInput: true, propertiesPanel: { layout: ALL_OPEN } }
    });
    const panel = new RunPanel(modeler);

    await panel.open('Charge');

    const input = modeler.panel.querySelector<HTMLInputElement>('[data-entry-id="awsLambda-resultVariable"] input')!;

    // when
    await drawn(() => {
      input.value = 'typedLast';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await panel.press('Enter', { ctrlKey: true });

    // then
    expect(bridge.last.request.task.headers).to.deep.include({ key: 'resultVariable', value: 'typedLast' });
  });
});
