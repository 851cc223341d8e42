import { expect } from 'chai';

import { bootstrapModeler } from './bootstrapModeler';
import emptyDiagram from './emptyDiagram.bpmn';

describe('a modeler for specs', function() {

  it('draws the panel of the selected element', async function() {

    // given
    const modeler = await bootstrapModeler(emptyDiagram);

    // when
    await modeler.select('Task');

    // then
    expect(modeler.panel.querySelector('[data-entry-id="name"] textarea')).to.have.property('value', 'Charge card');
  });
});
