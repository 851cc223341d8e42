import { expect } from 'chai';

import { readTask } from './support/readTask';

const TASK = '<bpmn:serviceTask id="Task" />';

describe('catchers of a task', function() {

  it('are the boundary events on it, those for a code first', async function() {

    // given
    const process = TASK
      + boundary('CatchAll', 'Task')
      + boundary('CatchDeclined', 'Task', 'Error_Declined')
      + boundary('CatchOther', 'OtherTask', 'Error_Declined')
      + '<bpmn:boundaryEvent id="Timeout" attachedToRef="Task"><bpmn:timerEventDefinition /></bpmn:boundaryEvent>'
      + '<bpmn:serviceTask id="OtherTask" />';

    // when
    const catchers = await catchersOf(process);

    // then
    expect(catchers).to.eql([
      { kind: 'boundaryEvent', id: 'CatchDeclined', name: 'CatchDeclined', errorCode: 'DECLINED' },
      { kind: 'boundaryEvent', id: 'CatchAll', name: 'CatchAll', errorCode: undefined }
    ]);
  });


  it('are asked scope by scope, event subprocesses before the boundary events of their scope', async function() {

    // given
    const process = `
      <bpmn:subProcess id="Outer">
        <bpmn:subProcess id="Inner">
          ${TASK}
          ${boundary('OnTask', 'Task', 'Error_Lost')}
          ${eventSubprocess('InInner')}
        </bpmn:subProcess>
        ${boundary('OnInner', 'Inner')}
        ${boundary('OnInnerDeclined', 'Inner', 'Error_Declined')}
      </bpmn:subProcess>
      ${boundary('OnOuter', 'Outer', 'Error_Declined')}
      ${eventSubprocess('InProcess', 'Error_Declined')}`;

    // when
    const catchers = await catchersOf(process);

    // then
    expect(catchers.map(catcher => catcher.id)).to.eql([ 'OnTask', 'OnInnerDeclined', 'InInner', 'OnInner', 'OnOuter', 'InProcess' ]);
    expect(catchers[2]).to.eql({ kind: 'eventSubprocess', id: 'InInner', name: 'InInner', errorCode: undefined });
  });


  it('are those inside only, where the task stands in an interrupting event subprocess', async function() {

    // given
    const process = eventSubprocess('Recovery', 'Error_Declined', TASK + boundary('OnTask', 'Task', 'Error_Lost'))
      + eventSubprocess('Other', 'Error_Lost');

    // when
    const catchers = await catchersOf(process);

    // then
    expect(catchers.map(catcher => catcher.id)).to.eql([ 'OnTask' ]);
  });


  it('are those outside too, where the event subprocess does not interrupt', async function() {

    // given
    const process = '<bpmn:subProcess id="OnMessage" triggeredByEvent="true"><bpmn:startEvent id="S" isInterrupting="false"><bpmn:messageEventDefinition /></bpmn:startEvent>'
      + `${TASK}</bpmn:subProcess>`
      + eventSubprocess('Other', 'Error_Lost');

    // when
    const catchers = await catchersOf(process);

    // then
    expect(catchers.map(catcher => catcher.id)).to.eql([ 'Other' ]);
  });


  it('may catch a code given as FEEL, and one whose error is gone catches all', async function() {

    // given
    const process = TASK + boundary('Dynamic', 'Task', 'Error_Feel') + boundary('Gone', 'Task', 'Error_Nowhere');

    // when
    const catchers = await catchersOf(process);

    // then
    expect(catchers.map(({ id, errorCode }) => [ id, errorCode ])).to.eql([ [ 'Dynamic', '=code' ], [ 'Gone', undefined ] ]);
  });
});

async function catchersOf(process: string) {
  const { catchers } = await readTask(`<?xml version="1.0" encoding="UTF-8"?>
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="Definitions">
      <bpmn:error id="Error_Declined" errorCode="DECLINED" />
      <bpmn:error id="Error_Lost" errorCode="LOST" />
      <bpmn:error id="Error_Feel" errorCode="=code" />
      <bpmn:process id="Process">${process}</bpmn:process>
    </bpmn:definitions>`);

  return catchers;
}

function boundary(id: string, attachedTo: string, error?: string): string {
  return `<bpmn:boundaryEvent id="${id}" name="${id}" attachedToRef="${attachedTo}">${errorDefinition(error)}</bpmn:boundaryEvent>`;
}

function eventSubprocess(id: string, error?: string, more = ''): string {
  return `<bpmn:subProcess id="${id}" name="${id}" triggeredByEvent="true">
    <bpmn:startEvent id="${id}_Start">${errorDefinition(error)}</bpmn:startEvent>${more}</bpmn:subProcess>`;
}

function errorDefinition(error?: string): string {
  return `<bpmn:errorEventDefinition ${error ? `errorRef="${error}"` : ''} />`;
}
