import { expect } from 'chai';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { Point } from 'diagram-js/lib/util/Types';
import type Selection from 'diagram-js/lib/features/selection/Selection';

import type { TestModeler } from '../support/bootstrapModeler';
import { bootstrapModeler } from '../support/bootstrapModeler';
import { choose, menuEntries, menuEntry, openReplaceMenu, search } from './menu';
import { MODELERS } from './modelers';
import { savedTask } from './taskXml';
import diagram from './tasks.bpmn';

describe('changing a task into a Lambda task', function() {

  MODELERS.forEach(({ name, options }) => describe(`in a ${name}`, function() {

    let modeler: TestModeler;

    beforeEach(async function() {
      modeler = await bootstrapModeler(diagram, options);
    });

    async function change(id: string): Promise<void> {
      await openReplaceMenu(modeler, id);
      await choose(modeler, 'AWS Lambda');
    }


    it('is offered in the group "Connectors" and found by its words', async function() {

      // given
      await openReplaceMenu(modeler, 'Task');

      // then
      expect(menuEntries(modeler)).to.have.property('Connectors').that.eqls([ 'AWS Lambda' ]);

      // and when
      await search(modeler, 'serverless');

      // then
      expect(Object.values(menuEntries(modeler)).flat()).to.eql([ 'AWS Lambda' ]);
    });


    [ 'Task', 'Manual', 'Send', 'Script', 'Rule', 'Worker', 'Queue', 'Review', 'Undo' ].forEach(id => {
      it(`makes ${id} a Lambda task with the fields of a new one`, async function() {

        // when
        await change(id);

        // then
        const { tag, definition, inputs, headers } = await savedTask(modeler, id);

        expect(tag).to.eql('bpmn:serviceTask');
        expect(definition).to.have.property('type', 'io.camunda:aws-lambda:1');
        expect(inputs.map(([ target ]) => target)).to.include.members([
          ...(id === 'Queue' ? [] : [ 'authentication.accessKey', 'authentication.secretKey' ]),
          'authentication.type', 'configuration.region',
          'awsFunction.operationType', 'awsFunction.functionName', 'awsFunction.payload'
        ]);
        expect(headers).to.deep.include([ 'retryBackoff', 'PT0S' ]);
      });
    });


    [ 'Receive', 'Call', 'Sub', 'Gateway', 'Start' ].forEach(id => {
      it(`is not offered for ${id}`, async function() {

        // when
        await openReplaceMenu(modeler, id);

        // then
        expect(menuEntry(modeler, 'AWS Lambda')).not.to.exist;
      });
    });


    it('is not offered for a Lambda task', async function() {

      // given
      await change('Task');

      // when
      await openReplaceMenu(modeler, 'Task');

      // then
      expect(menuEntry(modeler, 'AWS Lambda')).not.to.exist;
    });


    it('keeps name, documentation, loop, data, flows, events, place, size and colours', async function() {

      // given
      const { x, y, width, height, di, incoming, outgoing, attachers } = modeler.element('Review');
      const ids = (elements: Array<{ id: string }>) => elements.map(({ id }) => id).sort();
      const event = modeler.element('Refused');
      const eventAt = { x: event.x, y: event.y };
      const before = {
        x, y, width, height, incoming: ids(incoming), outgoing: ids(outgoing), attachers: ids(attachers)
      };
      const waypoints = () => waypointsOf(modeler.element('ToReview')).map(({ x, y }) => ({ x, y }));
      const waypointsBefore = waypoints();

      // when
      await change('Review');

      // then
      const task = modeler.element('Review');
      const {
        name, documentation, loopCharacteristics, dataInputAssociations, default: defaultFlow
      } = task.businessObject;

      expect(name).to.eql('Review order');
      expect(documentation[0].text).to.eql('Four eyes look at it.');
      expect(loopCharacteristics.$type).to.eql('bpmn:MultiInstanceLoopCharacteristics');
      expect(loopCharacteristics.extensionElements.values[0].inputCollection).to.eql('=orders');
      expect(dataInputAssociations).to.have.length(1);
      expect(defaultFlow.id).to.eql('ToGateway');
      expect(task).to.deep.include({ x: before.x, y: before.y, width: before.width, height: before.height });
      expect(ids(task.incoming)).to.eql(before.incoming);
      expect(ids(task.outgoing)).to.eql(before.outgoing);
      expect(ids(task.attachers)).to.eql(before.attachers);
      expect(modeler.element('Refused')).to.include(eventAt);
      expect(waypoints()).to.eql(waypointsBefore);
      expect(task.di.get('background-color')).to.eql(di.get('background-color'));
      expect(task.di.get('border-color')).to.eql(di.get('border-color'));
    });


    it('removes what only the former type can have', async function() {

      // when
      await change('Review');
      await change('Script');
      await change('Rule');

      // then
      expect((await savedTask(modeler, 'Review')).extensions).to.have.members([
        'zeebe:ioMapping', 'zeebe:properties', 'zeebe:taskDefinition', 'zeebe:taskHeaders'
      ]);
      expect((await savedTask(modeler, 'Script')).extensions).to.have.members(LAMBDA_EXTENSIONS);
      expect((await savedTask(modeler, 'Rule')).extensions).to.have.members(LAMBDA_EXTENSIONS);
    });


    it("keeps the author's own inputs, outputs, headers and retries", async function() {

      // when
      await change('Review');
      await change('Worker');

      // then
      const review = await savedTask(modeler, 'Review');
      const worker = await savedTask(modeler, 'Worker');

      expect(review.inputs[0]).to.eql([ 'orderId', '=order.id' ]);
      expect(review.outputs).to.eql([ [ 'orderApproved', '=approved' ] ]);
      expect(worker.definition).to.eql({ type: 'io.camunda:aws-lambda:1', retries: '7' });
      expect(worker.inputs.slice(0, 2)).to.eql([ [ 'address', '=order.address' ], [ 'authentication.type', 'credentials' ] ]);
      expect(worker.extensions).to.include('audit:level');
      expect(worker.headers).to.eql([ [ 'carrier', 'post' ], [ 'retryBackoff', 'PT0S' ] ]);
    });


    it('removes another template, and keeps what both connectors have', async function() {

      // when
      await change('Queue');

      // then
      const { attributes, inputs, headers } = await savedTask(modeler, 'Queue');

      expect(attributes).to.have.keys('id', 'name', 'zeebe:modelerTemplateIcon');
      expect(attributes['zeebe:modelerTemplateIcon']).not.to.eql('data:image/svg+xml;base64,PHN2Zy8+');
      expect(inputs).to.deep.include.members([
        [ 'authentication.type', 'defaultCredentialsChain' ], [ 'configuration.region', 'eu-central-1' ]
      ]);
      expect(inputs.map(([ target ]) => target)).not.to.include('queue.url');
      expect(inputs.map(([ target ]) => target)).not.to.include('authentication.accessKey');
      expect(headers).to.eql([ [ 'resultExpression', '={ sent: true }' ], [ 'retryBackoff', 'PT0S' ] ]);
    });


    [ 'Review', 'Worker', 'Queue' ].forEach(id => it(`is undone and redone as one: ${id}`, async function() {

      // given
      const before = await savedTask(modeler, id);
      await change(id);
      const after = await savedTask(modeler, id);

      // when
      await modeler.undo();

      // then
      expect(await savedTask(modeler, id)).to.eql(before);
      expect(modeler.commandStack.canUndo()).to.be.false;

      // and when
      await modeler.redo();

      // then
      expect(await savedTask(modeler, id)).to.eql(after);
      expect(modeler.commandStack.canRedo()).to.be.false;
    }));


    it('leaves the task selected', async function() {

      // when
      await change('Review');

      // then
      expect(modeler.get<Selection>('selection').get()).to.eql([ modeler.element('Review') ]);
    });


    it('draws the icon where the modeler draws icons', async function() {

      // when
      await change('Task');

      // then
      const drawn = modeler.canvas.querySelectorAll('[data-element-id="Task"] .djs-visual image');

      expect(drawn).to.have.length(name === 'Camunda 8 modeler' ? 1 : 0);
    });

  }));

});

const LAMBDA_EXTENSIONS = [ 'zeebe:ioMapping', 'zeebe:taskDefinition', 'zeebe:taskHeaders' ];

function waypointsOf(element: Element): Point[] {
  return 'waypoints' in element && Array.isArray(element.waypoints) ? element.waypoints : [];
}
