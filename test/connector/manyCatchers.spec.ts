import { expect } from 'chai';

import type { ModdleElement } from '../../connector/moddleElement';
import { ErrorEvents } from '../../connector/readCatchers';
import { readLambdaTask } from '../../connector/readLambdaTask';

describe('tasks of a large diagram', function() {

  /** A process of tasks with a boundary event each, which counts how often its elements are asked for something. */
  function processOf(count: number) {
    let asked = 0;
    const flowElements: ModdleElement[] = [];
    const element = ($type: string, properties: Record<string, unknown>, $parent?: ModdleElement): ModdleElement => ({
      $type, $parent, get: name => {
        asked++;

        return properties[name];
      }
    });
    const process = element('bpmn:Process', { flowElements });

    for (let index = 0; index < count; index++) {
      const task = element('bpmn:ServiceTask', { id: `Task_${index}` }, process);
      const definition = element('bpmn:ErrorEventDefinition', { errorRef: element('bpmn:Error', { errorCode: `E${index}` }) });

      flowElements.push(task, element('bpmn:BoundaryEvent', { id: `Event_${index}`, attachedToRef: task, eventDefinitions: [ definition ] }, process));
    }

    return { tasks: flowElements.filter(({ $type }) => $type === 'bpmn:ServiceTask'), asked: () => asked };
  }

  function costOf(count: number): number {
    const { tasks, asked } = processOf(count);
    const events = new ErrorEvents();

    tasks.forEach(task => readLambdaTask(task, events));

    return asked();
  }

  it('should each have their own catchers', function() {

    // given
    const { tasks } = processOf(3);
    const events = new ErrorEvents();

    // then
    expect(tasks.map(task => readLambdaTask(task, events).catchers.map(({ id }) => id))).to.eql([ [ 'Event_0' ], [ 'Event_1' ], [ 'Event_2' ] ]);
    expect(tasks.map(task => readLambdaTask(task, events))).to.eql(tasks.map(task => readLambdaTask(task)));
  });

  it('should cost ten times as much where there are ten times as many', function() {
    expect(costOf(2000) / costOf(200)).to.be.within(9.9, 10.1);
  });
});
