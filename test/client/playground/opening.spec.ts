import { expect } from 'chai';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Selection from 'diagram-js/lib/features/selection/Selection';

import { keepDraft } from '../../../playground/page/diagram/draft';
import { newDiagram } from '../../../playground/page/diagram/newDiagram';
import { BottomTabs } from '../../../playground/page/host/BottomTabs';
import { Playground } from '../../../playground/page/Playground';
import { injectStyles } from '../support/injectStyles';
import { waitFor } from '../support/waitFor';
import testTasks from '../testRun/testTasks.bpmn';

describe('opening diagrams in the playground', function() {
  let playground: Playground;
  let place: HTMLElement;

  beforeEach(function() {
    localStorage.clear();
    injectStyles();
    place = document.createElement('div');
    place.innerHTML = '<div style="height: 400px"></div><div></div>';
    document.body.append(place);
    playground = new Playground({ modules: [], extensions: [] }, new BottomTabs());
    playground.diagram.attachTo(place.children[0] as HTMLElement, place.children[1] as HTMLElement);
  });

  afterEach(function() {
    playground.diagram.modeler.destroy();
    place.remove();
    localStorage.clear();
  });

  it('should show what was opened last, whichever file is read last', async function() {

    // given
    const slow = slowFile('slow.bpmn');
    const opening = playground.openFile(slow.file);

    // when
    await playground.openFile(new File([ newDiagram().xml ], 'quick.bpmn'));
    slow.read();
    await opening;

    // then
    expect(playground.diagram.getState().name).to.equal('quick.bpmn');
  });

  it('should not ask about changes for the sake of a file that is wanted no more', async function() {

    // given
    const slow = slowFile('slow.bpmn');
    const opening = playground.openFile(slow.file);

    // when
    await playground.openNew();
    rename();
    slow.read();
    await opening;

    // then
    expect(playground.unsaved.getName()).to.be.null;
    expect(playground.diagram.getState()).to.deep.include({ name: 'diagram.bpmn', dirty: true });
  });

  it('should select a task at first, and leave alone what the user has selected since', async function() {

    // given
    const { modeler } = playground.diagram;
    const eventBus = modeler.get<EventBus>('eventBus');
    const selection = modeler.get<Selection>('selection');
    const chooseEvent = (): void => {
      if (selection.get()[0]?.id === 'PriceOrder') {
        eventBus.off('selection.changed', chooseEvent);
        queueMicrotask(() => selection.select(modeler.get<ElementRegistry>('elementRegistry').get('StartEvent_1')!));
      }
    };

    keepDraft({ name: 'draft.bpmn', xml: newDiagram().xml.replace('<bpmn:startEvent', '<bpmn:task id="PriceOrder" /><bpmn:startEvent').replace('<bpmndi:BPMNShape', SHAPE) });
    eventBus.on('selection.changed', chooseEvent);

    // when
    await playground.start();

    // then
    expect(selection.get().map(({ id }) => id)).to.eql([ 'StartEvent_1' ]);
  });

  it('should keep changes that could not be saved', async function() {

    // given
    await playground.openNew();
    rename();
    playground.diagram.modeler.on('saveXML.start', () => { throw new Error('The disk is full.'); });

    const opening = playground.openFile(new File([ newDiagram().xml ], 'other.bpmn'));

    await waitFor(() => playground.unsaved.getName() !== null, 'the question');

    // when
    playground.unsaved.answer('download');
    await opening;

    // then
    expect(playground.diagram.getState()).to.deep.include({ name: 'diagram.bpmn', dirty: true });
  });

  function rename(): void {
    const { modeler } = playground.diagram;
    const event = modeler.get<ElementRegistry>('elementRegistry').get('StartEvent_1');

    modeler.get<{ updateProperties(element: unknown, properties: object): void }>('modeling').updateProperties(event, { name: 'Begun' });
  }
});

const SHAPE = '<bpmndi:BPMNShape id="PriceOrder_di" bpmnElement="PriceOrder"><dc:Bounds x="300" y="140" width="100" height="80" /></bpmndi:BPMNShape><bpmndi:BPMNShape';

/** A file that takes its time to be read. */
function slowFile(name: string): { file: File; read(): void } {
  const file = new File([ testTasks ], name);
  let read = (): void => undefined;
  const isRead = new Promise<void>(resolve => { read = resolve; });

  file.text = async () => {
    await isRead;

    return testTasks;
  };

  return { file, read };
}
