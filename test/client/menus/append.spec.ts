import { expect } from 'chai';
import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';
import type { Element } from 'bpmn-js/lib/model/Types';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Selection from 'diagram-js/lib/features/selection/Selection';

import type { TestModeler } from '../support/bootstrapModeler';
import { bootstrapModeler } from '../support/bootstrapModeler';
import { choose, menuEntries, menuEntry, openCreateMenu, openMenu, padButton, search } from './menu';
import { CAMUNDA_MODELER, MODELERS } from './modelers';
import { savedTask } from './taskXml';
import diagram from './tasks.bpmn';

describe('appending and creating a Lambda task', function() {

  MODELERS.forEach(({ name, options }) => describe(`by "Append Connector" in a ${name}`, function() {

    it('places, connects and selects the task', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, options);
      await openMenu(modeler, 'Task', 'Append Connector');

      // when
      await choose(modeler, 'AWS Lambda');

      // then
      const task = modeler.get<Selection>('selection').get()[0]!;
      const source = modeler.element('Task');

      expect(task).to.deep.include({ type: 'bpmn:ServiceTask', y: source.y });
      expect(task.x).to.be.above(source.x + source.width);
      expect(task.incoming).to.have.length(1);
      expect(task.incoming[0]).to.include({ type: 'bpmn:SequenceFlow', source });
    });


    it('writes the task that the connector needs', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, options);
      await openMenu(modeler, 'Task', 'Append Connector');

      // when
      await choose(modeler, 'AWS Lambda');

      // then
      const { attributes, definition, inputs, headers, outputs } = await savedTask(modeler, lambdaTasks(modeler)[0]!);

      expect(attributes).to.have.keys('id', 'zeebe:modelerTemplateIcon');
      expect(attributes['zeebe:modelerTemplateIcon']).to.match(/^data:image\/svg\+xml;base64,/);
      expect(definition).to.eql({ type: 'io.camunda:aws-lambda:1', retries: '3' });
      expect(inputs).to.eql([
        [ 'authentication.type', 'credentials' ],
        [ 'authentication.accessKey', null ],
        [ 'authentication.secretKey', null ],
        [ 'configuration.region', null ],
        [ 'awsFunction.operationType', 'sync' ],
        [ 'awsFunction.functionName', null ],
        [ 'awsFunction.payload', '={}' ]
      ]);
      expect(headers).to.eql([ [ 'retryBackoff', 'PT0S' ] ]);
      expect(outputs).to.eql([]);
    });


    it('is undone and redone as one', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, options);
      const before = await modeler.xml();
      await openMenu(modeler, 'Task', 'Append Connector');
      await choose(modeler, 'AWS Lambda');
      const after = await modeler.xml();

      // when
      await modeler.undo();

      // then
      expect(await modeler.xml()).to.eql(before);
      expect(modeler.commandStack.canUndo()).to.be.false;

      // and when
      await modeler.redo();

      // then
      expect(await modeler.xml()).to.eql(after);
    });


    it('is offered where a task can follow', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, options);
      const offered = [ 'Start', 'Review', 'Task', 'Refused', 'Call', 'Sub', 'Receive' ];
      const notOffered = [ 'RefusedEnd', 'Gateway', 'Note', 'Undo', 'Link', 'Order' ];

      // when
      const found: string[] = [];

      for (const id of [ ...offered, ...notOffered ]) {
        await modeler.select(id);

        if (padButton(modeler, 'Append Connector')) {
          found.push(id);
        }
      }

      // then
      expect(found).to.eql(offered);
    });


    it('is not offered for several elements', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, options);

      // when
      await modeler.select('Task', 'Manual');

      // then
      expect(padButton(modeler, 'Append Connector')).not.to.exist;
    });


    it('stays where the context pad drops what appends, as the new one does', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, options);

      modeler.get<ContextPad>('contextPad').registerProvider(100, {
        getContextPadEntries: () => entries => {
          return Object.fromEntries(Object.entries(entries).filter(([ id ]) => !id.startsWith('append')));
        }
      });

      // when
      await modeler.select('Task');

      // then
      expect(padButton(modeler, 'Append task')).not.to.exist;
      expect(padButton(modeler, 'Append Connector')).to.exist;
    });


    it('hangs the task on the mouse when dragged', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, options);
      await openMenu(modeler, 'Task', 'Append Connector');

      // when
      menuEntry(modeler, 'AWS Lambda')!.dispatchEvent(new MouseEvent('dragstart', { bubbles: true }));

      // then
      const { prefix, data } = modeler.get<Dragging>('dragging').context();

      expect(prefix).to.eql('create');
      expect(data.context.source).to.equal(modeler.element('Task'));
      expect(getBusinessObject(data.context.shape!).$type).to.eql('bpmn:ServiceTask');
    });

  }));


  describe('in the menu "Append element"', function() {

    it('stands in the group "Connectors"', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, CAMUNDA_MODELER);

      // when
      await openMenu(modeler, 'Task', 'Append element');

      // then
      expect(menuEntries(modeler)).to.have.property('Connectors').that.eqls([ 'AWS Lambda' ]);
      expect(menuEntry(modeler, 'AWS Lambda')!.querySelector('img')).to.have.property('src').that.matches(/^data:image/);
      expect(menuEntry(modeler, 'AWS Lambda')!.textContent).to.contain('Invoke AWS Lambda Function');
    });


    [ 'lambda', 'aws', 'invoke', 'function', 'serverless', 'connector' ].forEach(word => {
      it(`is found by "${word}"`, async function() {

        // given
        const modeler = await bootstrapModeler(diagram, CAMUNDA_MODELER);
        await openMenu(modeler, 'Task', 'Append element');

        // when
        await search(modeler, word);

        // then
        expect(Object.values(menuEntries(modeler)).flat()).to.include('AWS Lambda');
      });
    });


    it('appends the task', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, CAMUNDA_MODELER);
      await openMenu(modeler, 'Task', 'Append element');

      // when
      await choose(modeler, 'AWS Lambda');

      // then
      expect(modeler.element('Task').outgoing[0]?.target?.id).to.eql(lambdaTasks(modeler)[0]);

      // and when
      await modeler.undo();

      // then
      expect(lambdaTasks(modeler)).to.be.empty;
      expect(modeler.commandStack.canUndo()).to.be.false;
    });


    it('is missing where no task can follow', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, CAMUNDA_MODELER);

      // when
      await openMenu(modeler, 'Gateway', 'Append element');

      // then
      expect(menuEntry(modeler, 'AWS Lambda')).not.to.exist;
    });

  });


  describe('in the menu "Create element"', function() {

    it('stands in the group "Connectors"', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, CAMUNDA_MODELER);

      // when
      await openCreateMenu(modeler);

      // then
      expect(menuEntries(modeler)).to.have.property('Connectors').that.eqls([ 'AWS Lambda' ]);
    });


    it('hangs the task on the mouse', async function() {

      // given
      const modeler = await bootstrapModeler(diagram, CAMUNDA_MODELER);
      await openCreateMenu(modeler);

      // when
      await choose(modeler, 'AWS Lambda');

      // then
      const { prefix, data } = modeler.get<Dragging>('dragging').context();

      expect(prefix).to.eql('create');
      expect(data.context.source).not.to.exist;
      expect(getBusinessObject(data.context.shape!).$type).to.eql('bpmn:ServiceTask');
    });

  });

});

/** What is being dragged. */
interface Dragging {
  context(): { prefix: string; data: { context: { source?: Element; shape?: Element } } };
}

function lambdaTasks(modeler: TestModeler): string[] {
  return modeler.get<ElementRegistry>('elementRegistry')
    .filter(({ businessObject }) => JSON.stringify(businessObject.extensionElements ?? {}).includes('io.camunda:aws-lambda:1'))
    .map(({ id }) => id);
}
