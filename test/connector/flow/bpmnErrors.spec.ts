import { expect } from 'chai';

import { flows, lambda, node, processOf, walk } from './walk';

const ERROR = (code: string) => `<bpmn:errorEventDefinition errorRef="${code}" />`;

describe('flow - BPMN errors', function() {
  const declined = (catcher: string) => () => ({ kind: 'bpmnError' as const, code: 'DECLINED', variables: { reason: 'x' }, catcher: { id: catcher, kind: 'boundaryEvent' as const }, text: '' });

  it('go on from the boundary event that catches them, with their variables', async function() {

    // given
    const content = processOf('Start > A\nA > B\nCaught > C', () => node('startEvent', 'Start') + lambda('A') + lambda('B') + lambda('C')
      + node('boundaryEvent', 'Caught', 'attachedToRef="A"', ERROR('Declined')));

    // when
    const walked = await walk(content, { answer: task => task === 'A' ? declined('Caught')() : {} });

    // then
    expect(walked.runs).to.eql([ { task: 'A', variables: {} }, { task: 'C', variables: { reason: 'x' } } ]);
    expect(walked.path).to.eql([ 'Start ran', 'A ran', 'Caught caught', 'C ran' ]);
  });

  it('end a subprocess where its boundary event catches them', async function() {

    // given
    const content = processOf('Start > Sub\nSub > B\nCaught > C', () => node('startEvent', 'Start') + lambda('B') + lambda('C')
      + node('subProcess', 'Sub', '', node('startEvent', 'Inner') + lambda('A') + flows('Inner > A'))
      + node('boundaryEvent', 'Caught', 'attachedToRef="Sub"', ERROR('Declined')));

    // when
    const walked = await walk(content, { answer: task => task === 'A' ? declined('Caught')() : {} });

    // then
    expect(walked.path).to.eql([ 'Start ran', 'Inner ran', 'A ran', 'Caught caught', 'C ran' ]);
  });

  it('of an error end event are caught by an event subprocess, in place of all other paths', async function() {

    // given
    const inner = () => node('startEvent', 'OnError', '', ERROR('Declined')) + lambda('C') + flows('OnError > C');
    const content = processOf(`Start > Fork
      Fork > Failed
      Fork > A
      A > B`, () => node('startEvent', 'Start') + node('parallelGateway', 'Fork') + node('endEvent', 'Failed', '', ERROR('Declined')) + lambda('A') + lambda('B')
        + node('subProcess', 'Handler', 'triggeredByEvent="true"', inner()));

    // when
    const walked = await walk(content);

    // then
    expect(walked.kind).to.equal('completed');
    expect(walked.path).to.eql([ 'Start ran', 'Fork ran', 'Failed ran', 'Handler caught', 'OnError assumed', 'C ran' ]);
    expect(walked.notReached.map(({ id }) => id)).to.eql([ 'A', 'B' ]);
  });

  it('that nobody catches are incidents', async function() {

    // given
    const content = processOf('Start > Failed', () => node('startEvent', 'Start') + node('endEvent', 'Failed', '', ERROR('Other')));

    // when
    const walked = await walk(content);

    // then
    expect(walked.kind).to.equal('stopped');
    expect(walked.steps[1]?.text).to.equal('Incident: nobody catches the BPMN error OTHER.');
  });
});
