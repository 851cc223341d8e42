import { expect } from 'chai';

import { lambda, node, processOf, walk } from './walk';

describe('flow - walking through a process', function() {
  it('runs tasks in the order of the flow, each with what those before it left', async function() {

    // given
    const content = processOf('Start > A\nA > B\nB > End', () =>
      lambda('B') + lambda('A') + node('startEvent', 'Start') + node('endEvent', 'End'));

    // when
    const walked = await walk(content, { variables: { order: 1 }, answer: task => ({ [task]: task }) });

    // then
    expect(walked.kind).to.equal('completed');
    expect(walked.runs).to.eql([
      { task: 'A', variables: { order: 1 } }, { task: 'B', variables: { order: 1, A: 'A' } }
    ]);
    expect(walked.variables).to.eql({ order: 1, A: 'A', B: 'B' });
    expect(walked.path).to.eql([ 'Start ran', 'A ran', 'B ran', 'End ran' ]);
  });

  it('stops where a task does, and names the tasks that it did not come to', async function() {

    // given
    const content = processOf('Start > A\nA > B', () => node('startEvent', 'Start') + lambda('A') + lambda('B'));

    // when
    const walked = await walk(content, { answer: () => ({ kind: 'stopped', text: 'Incident' }) });

    // then
    expect(walked.kind).to.equal('stopped');
    expect(walked.path).to.eql([ 'Start ran', 'A stopped' ]);
    expect(walked.notReached).to.eql([ { id: 'B', name: undefined } ]);
  });

  it('can be cancelled between two tasks', async function() {

    // given
    const content = processOf('Start > A\nA > B', () => node('startEvent', 'Start') + lambda('A') + lambda('B'));

    // when
    const walked = await walk(content, { cancelAfter: 1 });

    // then
    expect(walked.kind).to.equal('cancelled');
    expect(walked.runs.map(({ task }) => task)).to.eql([ 'A' ]);
  });

  it('ends all paths at a terminate end event', async function() {

    // given
    const content = processOf('Start > Fork\nFork > End\nFork > A', () => node('startEvent', 'Start') + node('parallelGateway', 'Fork')
      + node('endEvent', 'End', '', '<bpmn:terminateEventDefinition />') + lambda('A'));

    // then
    expect((await walk(content)).path).to.eql([ 'Start ran', 'Fork ran', 'End ran' ]);
  });

  it('goes on from a link event where it leads', async function() {

    // given
    const content = processOf('Start > Throw\nCatch > A', () => node('startEvent', 'Start') + lambda('A')
      + node('intermediateThrowEvent', 'Throw', '', '<bpmn:linkEventDefinition name="L" />') + node('intermediateCatchEvent', 'Catch', '', '<bpmn:linkEventDefinition name="L" />'));

    // then
    expect((await walk(content)).runs.map(({ task }) => task)).to.eql([ 'A' ]);
  });

  it('stops at once where a process has no start', async function() {
    expect(await walk(processOf('A > B', () => lambda('A') + lambda('B')))).to.deep.include({ kind: 'stopped', path: [] });
  });
});
