import { expect } from 'chai';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';

import { extensionOf } from '../../../connector/moddleElement';
import taskIcon from '../../../client/taskIcon';
import { businessObjectOf } from '../../../client/model/businessObjectOf';
import { lambdaDiagram } from '../../connector/support/lambdaDiagram';
import { bootstrapModeler, drawn, type TestModeler } from '../support/bootstrapModeler';

describe('icon of a Lambda task', function() {

  it('is drawn on a task that was written by hand', async function() {

    // when
    const modeler = await open();

    // then
    expect(icons(modeler, 'Task')).to.have.lengthOf(1);
    expect(icons(modeler, 'Task')[0]).to.match(/^data:image\/svg/);
  });

  it('is that of its template where it has one', async function() {

    // when
    const modeler = await open('zeebe:modelerTemplateIcon="data:image/png;base64,AAAA"');

    // then
    expect(icons(modeler, 'Task')).to.eql([ 'data:image/png;base64,AAAA' ]);
  });

  it('comes and goes with the type of the task', async function() {

    // given
    const modeler = await open();
    const task = modeler.element('Task');
    const definition = extensionOf(businessObjectOf(task), 'zeebe:TaskDefinition')!;

    // when
    await drawn(() => { modeler.get<Modeling>('modeling').updateModdleProperties(task, definition, { type: 'mail' }); });

    // then
    expect(icons(modeler, 'Task')).to.eql([]);

    // when
    await modeler.undo();

    // then
    expect(icons(modeler, 'Task')).to.have.lengthOf(1);
  });
});

function open(attributes = ''): Promise<TestModeler> {
  return bootstrapModeler(lambdaDiagram({ attributes }), { modules: [ taskIcon ] });
}

function icons(modeler: TestModeler, id: string): Array<string | null> {
  return [ ...modeler.canvas.querySelectorAll(`[data-element-id="${id}"] image`) ].map(image => image.getAttribute('href'));
}
