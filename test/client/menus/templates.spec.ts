import { expect } from 'chai';
import type Selection from 'diagram-js/lib/features/selection/Selection';

import type { TestModeler } from '../support/bootstrapModeler';
import { bootstrapModeler } from '../support/bootstrapModeler';
import { loadTemplates } from '../templates/loadTemplates';
import { officialTemplate, TEMPLATE_ID } from '../templates/officialTemplates';
import { choose, menuEntries, menuEntry, openCreateMenu, openMenu, openReplaceMenu, search } from './menu';
import { CAMUNDA_MODELER } from './modelers';
import { otherTemplate } from './otherTemplate';
import type { SavedTask } from './taskXml';
import { savedTask } from './taskXml';
import diagram from './tasks.bpmn';

const TEMPLATE_NAME = 'Invoke AWS Lambda Function';

const VERSIONS = [ officialTemplate(3), officialTemplate(6), officialTemplate(8) ];
const QUEUE = otherTemplate('Queue', 'bpmn:ServiceTask');
const WEBHOOK = otherTemplate('Webhook', 'bpmn:StartEvent');

describe('Lambda tasks beside the official template', function() {

  let modeler: TestModeler;

  beforeEach(async function() {
    modeler = await bootstrapModeler(diagram, CAMUNDA_MODELER);
  });


  describe('where the Modeler has it', function() {

    beforeEach(function() {
      loadTemplates(modeler, [ ...VERSIONS, QUEUE, WEBHOOK ]);
    });


    it('appends the task that the template makes, with a payload', async function() {

      // given
      await openMenu(modeler, 'Task', 'Append Connector');

      // when
      await choose(modeler, 'AWS Lambda');

      // then
      const { attributes, definition, inputs, headers } = await savedSelection(modeler);

      expect(attributes).to.include({ 'zeebe:modelerTemplate': TEMPLATE_ID, 'zeebe:modelerTemplateVersion': '6' });
      expect(definition).to.eql({ type: 'io.camunda:aws-lambda:1', retries: '3' });
      expect(inputs).to.deep.include([ 'awsFunction.payload', '={}' ]);
      expect(headers).to.deep.include([ 'elementTemplateId', TEMPLATE_ID ]);
    });


    it('makes the same inputs without it', async function() {

      // given
      await openMenu(modeler, 'Task', 'Append Connector');
      await choose(modeler, 'AWS Lambda');
      const withTemplate = await savedSelection(modeler);

      loadTemplates(modeler, []);

      // when
      await openMenu(modeler, 'Manual', 'Append Connector');
      await choose(modeler, 'AWS Lambda');

      // then
      const without = await savedSelection(modeler);

      expect(without.tag).to.eql(withTemplate.tag);
      expect(without.definition).to.eql(withTemplate.definition);
      expect(without.inputs).to.eql(withTemplate.inputs);
      expect(without.extensions).to.eql(withTemplate.extensions);
      expect(without.attributes).not.to.have.any.keys('zeebe:modelerTemplate', 'zeebe:modelerTemplateVersion');
    });


    [ [ '8.2.0', '3' ], [ '8.7.0', '6' ], [ '8.10.0', '8' ] ].forEach(([ engine, version ]) => {
      it(`uses version ${version} for engine ${engine}`, async function() {

        // given
        loadTemplates(modeler, VERSIONS, engine);
        await openReplaceMenu(modeler, 'Task');

        // when
        await choose(modeler, 'AWS Lambda');

        // then
        expect((await savedTask(modeler, 'Task')).attributes).to.include({ 'zeebe:modelerTemplateVersion': version });
      });
    });


    it('does without where no version fits the engine', async function() {

      // given
      loadTemplates(modeler, VERSIONS, '8.1.0');
      await openReplaceMenu(modeler, 'Task');

      // when
      await choose(modeler, 'AWS Lambda');

      // then
      const { attributes, definition } = await savedTask(modeler, 'Task');

      expect(definition).to.include({ type: 'io.camunda:aws-lambda:1' });
      expect(attributes).not.to.have.property('zeebe:modelerTemplate');
    });


    it('changes a task as one, keeping its size, name and flows', async function() {

      // given
      const { width, height } = modeler.element('Review');
      const before = await savedTask(modeler, 'Review');

      await openReplaceMenu(modeler, 'Review');

      // when
      await choose(modeler, 'AWS Lambda');

      // then
      const after = await savedTask(modeler, 'Review');

      expect(after.attributes).to.include({ name: 'Review order', default: 'ToGateway', 'zeebe:modelerTemplate': TEMPLATE_ID });
      expect(after.inputs).to.deep.include([ 'awsFunction.payload', '={}' ]);
      expect(modeler.element('Review')).to.include({ width, height });

      // and when
      await modeler.undo();

      // then
      expect(await savedTask(modeler, 'Review')).to.eql(before);
      expect(modeler.commandStack.canUndo()).to.be.false;

      // and when
      await modeler.redo();

      // then
      expect(await savedTask(modeler, 'Review')).to.eql(after);
    });


    [
      { menu: 'Append element', open: () => openMenu(modeler, 'Task', 'Append element') },
      { menu: 'Create element', open: () => openCreateMenu(modeler) },
      { menu: 'Change element', open: () => openReplaceMenu(modeler, 'Task') }
    ].forEach(({ menu, open }) => it(`has one Lambda entry in the menu "${menu}"`, async function() {

      // given
      await open();

      // then
      expect(menuEntries(modeler).Connectors).to.include('AWS Lambda');

      // and when
      await search(modeler, 'lambda');

      // then
      expect(Object.values(menuEntries(modeler)).flat()).to.eql([ 'AWS Lambda' ]);
    }));


    [
      { engine: '8.2.0', name: 'AWS Lambda Outbound Connector' },
      { engine: '8.7.0', name: 'Invoke AWS Lambda Function' }
    ].forEach(({ engine, name }) => it(`is called "${name}", as in chooser and header, for engine ${engine}`, async function() {

      // given
      loadTemplates(modeler, VERSIONS, engine);

      const described: Array<string | null | undefined> = [];

      // when
      for (const open of [
        () => openMenu(modeler, 'Task', 'Append element'), () => openCreateMenu(modeler),
        () => openReplaceMenu(modeler, 'Task'), () => openMenu(modeler, 'Task', 'Append Connector')
      ]) {
        await open();
        described.push(menuEntry(modeler, 'AWS Lambda')?.querySelector('.djs-popup-entry-description')?.textContent);
      }

      // then
      expect(described).to.eql([ name, name, name, name ]);
    }));


    [ 'change element', 'change type' ].forEach(words => it(`is found by "${words}", whatever the Modeler calls the wrench`, async function() {

      // given
      await openReplaceMenu(modeler, 'Task');

      // when
      await search(modeler, words);

      // then
      expect(menuEntry(modeler, 'AWS Lambda')).to.exist;
    }));


    it('stands first in the list of templates, where people look', async function() {

      // given
      await openMenu(modeler, 'Task', 'Append element');

      // when
      await choose(modeler, 'Templates');

      // then
      expect(menuEntries(modeler)).to.eql({ Connectors: [ 'AWS Lambda', 'Queue' ] });

      // when
      await choose(modeler, 'AWS Lambda');

      // then
      expect((await savedSelection(modeler)).attributes).to.include({ 'zeebe:modelerTemplate': TEMPLATE_ID });
    });


    it('stands alone in the list of templates where there is no other', async function() {

      // given
      loadTemplates(modeler, VERSIONS);
      await openMenu(modeler, 'Task', 'Append element');

      // when
      await choose(modeler, 'Templates');

      // then
      expect(menuEntries(modeler)).to.eql({ Connectors: [ 'AWS Lambda' ] });
    });


    it('lists Lambda first, then what else can follow, behind "Append Connector"', async function() {

      // when
      await openMenu(modeler, 'Task', 'Append Connector');

      // then
      expect(menuEntries(modeler)).to.eql({ Connectors: [ 'AWS Lambda', 'Queue' ] });
    });


    it('appends another connector', async function() {

      // given
      await openMenu(modeler, 'Task', 'Append Connector');

      // when
      await choose(modeler, 'Queue');

      // then
      expect((await savedSelection(modeler)).attributes).to.include({ 'zeebe:modelerTemplate': 'com.example.queue' });
    });


    it('lets a Lambda task without the template take it', async function() {

      // given
      loadTemplates(modeler, []);
      await openReplaceMenu(modeler, 'Task');
      await choose(modeler, 'AWS Lambda');
      loadTemplates(modeler, VERSIONS);

      // when
      await openReplaceMenu(modeler, 'Task');

      // then
      expect(menuEntry(modeler, 'AWS Lambda')).not.to.exist;
      expect(menuEntry(modeler, TEMPLATE_NAME)).to.exist;
    });

  });

});

async function savedSelection(modeler: TestModeler): Promise<SavedTask> {
  return savedTask(modeler, modeler.get<Selection>('selection').get()[0]!.id);
}
