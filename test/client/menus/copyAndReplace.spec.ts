import { expect } from 'chai';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { TestModeler } from '../support/bootstrapModeler';
import { bootstrapModeler, drawn } from '../support/bootstrapModeler';
import { choose, openReplaceMenu } from './menu';
import { MODELERS } from './modelers';
import { savedTask } from './taskXml';
import filledTask from './filledTask.bpmn';

describe('copying and replacing a filled Lambda task', function() {

  MODELERS.forEach(({ name, options }) => describe(`in a ${name}`, function() {

    let modeler: TestModeler;

    beforeEach(async function() {
      modeler = await bootstrapModeler(filledTask, options);
    });


    it('pastes every field', async function() {

      // given
      const { attributes: { id, ...attributes }, ...original } = await savedTask(modeler, 'Charge');

      // when
      const copy = await paste(modeler, await copied(modeler));

      // then
      const { attributes: { id: copyId, ...copyAttributes }, ...rest } = await savedTask(modeler, copy.id);

      expect(copyId).not.to.eql(id);
      expect(copyAttributes).to.eql(attributes);
      expect(rest).to.eql(original);
    });


    it('undoes and redoes a paste as one', async function() {

      // given
      const copy = await paste(modeler, await copied(modeler));
      const pasted = await savedTask(modeler, copy.id);

      // when
      await modeler.undo();

      // then
      expect(modeler.commandStack.canUndo()).to.be.false;
      expect(await modeler.xml()).not.to.contain(copy.id);

      // and when
      await modeler.redo();

      // then
      expect(await savedTask(modeler, copy.id)).to.eql(pasted);
    });


    it('pastes every field into another modeler', async function() {

      // given
      const original = await savedTask(modeler, 'Charge');
      const tree = await copied(modeler);
      const other = await bootstrapModeler(filledTask.replaceAll('Charge', 'Other'), options);

      // when
      const copy = await paste(other, revived(tree, other));

      // then
      const { inputs, headers, outputs, definition, documentation, extensions } = await savedTask(other, copy.id);

      expect({ inputs, headers, outputs, definition, documentation, extensions }).to.eql({
        inputs: original.inputs,
        headers: original.headers,
        outputs: original.outputs,
        definition: original.definition,
        documentation: original.documentation,
        extensions: original.extensions
      });
    });


    it('keeps every field in a task of another kind that can have it', async function() {

      // given
      const { attributes: _, tag, ...original } = await savedTask(modeler, 'Charge');
      await openReplaceMenu(modeler, 'Charge');

      // when
      await choose(modeler, 'Send task');

      // then
      const { attributes: __, tag: newTag, ...replaced } = await savedTask(modeler, 'Charge');

      expect(newTag).not.to.eql(tag);
      expect(replaced).to.eql(original);

      // and when
      await modeler.undo();

      // then
      expect((await savedTask(modeler, 'Charge')).tag).to.eql(tag);
    });

  }));

});

/** What the modeler puts onto its clipboard for the task: never the system's, which a test must not change. */
async function copied(modeler: TestModeler): Promise<object> {
  let tree: object = {};

  await drawn(() => {
    tree = modeler.get<Clipboard>('copyPaste').copy([ modeler.element('Charge') ], { clip: false });
  });

  return tree;
}

async function paste(modeler: TestModeler, tree: object): Promise<{ id: string }> {
  const pasted: Array<{ id: string }> = [];

  await drawn(() => {
    pasted.push(...modeler.get<Clipboard>('copyPaste').paste({
      tree,
      element: modeler.element('Process'),
      point: { x: 400, y: 300 }
    }));
  });

  return pasted[0]!;
}

/** The `copyPaste` service; its own types cannot paste into a process. */
interface Clipboard {
  copy(elements: Element[], hints: { clip: boolean }): object;
  paste(context: { tree: object; element: Element; point: { x: number; y: number } }): Array<{ id: string }>;
}

/** A clipboard as it comes out of the system's: as JSON, whose model elements are made anew. */
function revived(tree: object, modeler: TestModeler): object {
  const moddle = modeler.get<Moddle>('moddle');

  return JSON.parse(JSON.stringify(tree), (_, value) => {
    return isModelElement(value) ? moddle.create(value.$type, withoutType(value)) : value;
  });
}

interface Moddle {
  create(type: string, attributes: object): object;
}

function isModelElement(value: unknown): value is { $type: string } {
  return typeof value === 'object' && value !== null && '$type' in value;
}

function withoutType({ $type: _, ...attributes }: { $type: string }): object {
  return attributes;
}
