import { expect } from 'chai';

import { flows, lambda, node, processOf, walk } from './walk';

const ERROR = (code: string) => `<bpmn:errorEventDefinition errorRef="${code}" />`;

const mapped = (mapping: string) => `<bpmn:extensionElements>${mapping}</bpmn:extensionElements>`;

const multiInstance = (attributes: string, isSequential = true, more = '') => `<bpmn:multiInstanceLoopCharacteristics isSequential="${isSequential}">
  <bpmn:extensionElements><zeebe:loopCharacteristics ${attributes} /></bpmn:extensionElements>${more}</bpmn:multiInstanceLoopCharacteristics>`;

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

  describe('exclusive gateways', function() {
    const content = (attributes = '') => processOf(`Start > Gate
      Gate > A: amount > 10
      Gate > B: amount > 5
      Gate > C`, () => node('startEvent', 'Start') + node('exclusiveGateway', 'Gate', attributes) + lambda('A') + lambda('B') + lambda('C'));

    it('take the first flow whose condition is true', async function() {
      expect((await walk(content('default="Gate_C"'), { variables: { amount: 20 } })).runs.map(({ task }) => task)).to.eql([ 'A' ]);
      expect((await walk(content('default="Gate_C"'), { variables: { amount: 7 } })).runs.map(({ task }) => task)).to.eql([ 'B' ]);
    });

    it('take the default flow where no condition is true', async function() {

      // when
      const walked = await walk(content('default="Gate_C"'), { variables: { amount: 1 } });

      // then
      expect(walked.runs.map(({ task }) => task)).to.eql([ 'C' ]);
      expect(walked.steps[1]?.text).to.contain('default flow');
    });

    it('are an incident where no flow matches', async function() {

      // when
      const walked = await walk(content(), { variables: { amount: 1 } });

      // then
      expect(walked.kind).to.equal('stopped');
      expect(walked.steps[1]?.text).to.equal('Incident: Expected at least one condition to evaluate to true, or to have a default flow');
    });

    it('are an incident where a condition is neither true nor false', async function() {

      // when
      const walked = await walk(content('default="Gate_C"'), { variables: {} });

      // then
      expect(walked.steps[1]?.text).to.equal('Incident: Expected result of the expression \'amount > 10\' to be \'BOOLEAN\', but was \'NULL\'.');
    });
  });

  describe('parallel gateways', function() {
    const content = () => processOf(`Start > Fork
      Fork > A
      Fork > B
      A > Join
      B > Join
      Join > C`, () => [ 'A', 'B', 'C' ].map(id => lambda(id)).join('') + node('startEvent', 'Start') + node('parallelGateway', 'Fork') + node('parallelGateway', 'Join'));

    it('fork, and join once all paths have come', async function() {

      // when
      const walked = await walk(content(), { answer: task => ({ [task]: true }) });

      // then
      expect(walked.kind).to.equal('completed');
      expect(walked.runs.map(({ task }) => task)).to.eql([ 'A', 'B', 'C' ]);
      expect(walked.runs[2]?.variables).to.eql({ A: true, B: true });
    });

    it('wait in vain where a path does not come', async function() {

      // when
      const walked = await walk(content(), {
        answer: task => task === 'A' ? { kind: 'stopped', text: 'Incident' } : {}
      });

      // then
      expect(walked.kind).to.equal('stopped');
      expect(walked.path).to.eql([ 'Start ran', 'Fork ran', 'A stopped', 'B ran', 'Join stopped' ]);
      expect(walked.steps.at(-1)?.text).to.contain('Waits for to Join');
    });
  });

  it('lets an inclusive gateway fork by its conditions, and join the paths that were taken', async function() {

    // given
    const content = processOf(`Start > Fork
      Fork > A: a
      Fork > B: b
      Fork > C
      A > Longer
      Longer > Join
      B > Join
      C > Join
      Join > D`, () => [ 'A', 'B', 'C', 'D', 'Longer' ].map(id => lambda(id)).join('') + node('startEvent', 'Start')
        + node('inclusiveGateway', 'Fork', 'default="Fork_C"') + node('inclusiveGateway', 'Join'));
    const runsWith = async (a: boolean, b: boolean) => {
      const { runs } = await walk(content, { variables: { a, b } });

      return runs.map(({ task }) => task);
    };

    // then
    expect(await runsWith(true, true)).to.eql([ 'A', 'B', 'Longer', 'D' ]);
    expect(await runsWith(false, true)).to.eql([ 'B', 'D' ]);
    expect(await runsWith(false, false)).to.eql([ 'C', 'D' ]);
  });

  it('takes an event-based gateway\'s first event, or the one that was chosen, and says so', async function() {

    // given
    const content = processOf('Start > Gate\nGate > Paid\nGate > Late\nPaid > A\nLate > B', () => node('startEvent', 'Start')
      + node('eventBasedGateway', 'Gate') + node('intermediateCatchEvent', 'Paid', '', '<bpmn:messageEventDefinition />')
      + node('intermediateCatchEvent', 'Late', '', '<bpmn:timerEventDefinition />') + lambda('A') + lambda('B'));

    // then
    expect((await walk(content)).path).to.eql([ 'Start ran', 'Gate assumed', 'Paid assumed', 'A ran' ]);
    expect((await walk(content, { choices: { Gate: 'Gate_Late' }, given: { Paid: {} } })).path).to.eql([ 'Start ran', 'Gate given', 'Late assumed', 'B ran' ]);
  });

  describe('what is not run', function() {

    it('takes given values, through its output mappings', async function() {

      // given
      const content = processOf('Start > User\nUser > A', () => node('startEvent', 'Start') + lambda('A')
        + node('userTask', 'User', '', mapped('<zeebe:ioMapping><zeebe:output source="=answer" target="approved" /></zeebe:ioMapping>')));

      // when
      const walked = await walk(content, { given: { User: { answer: true, note: 'x' } } });

      // then
      expect(walked.path).to.include('User given');
      expect(walked.runs[0]?.variables).to.eql({ approved: true });
    });

    it('goes on without values where none were given, and says so', async function() {

      // given
      const content = processOf('Start > Call\nCall > A', () => node('startEvent', 'Start') + node('callActivity', 'Call') + lambda('A'));

      // when
      const walked = await walk(content);

      // then
      expect(walked.path).to.eql([ 'Start ran', 'Call assumed', 'A ran' ]);
      expect(walked.steps[1]?.text).to.equal('The called process is not run, and goes on without values: none were given.');
    });

    it('evaluates the FEEL of script tasks', async function() {

      // given
      const script = (id: string, expression: string) => node('scriptTask', id, '', mapped(`<zeebe:script expression="=${expression}" resultVariable="total" />`));
      const content = (expression: string) => processOf('Start > Script\nScript > A', () => node('startEvent', 'Start') + script('Script', expression) + lambda('A'));

      // then
      expect((await walk(content('price * 2'), { variables: { price: 2.1 } })).runs[0]?.variables).to.eql({ price: 2.1, total: 4.2 });
      expect((await walk(content('assert(price, price > 3)'), { variables: { price: 2 } })).path).to.eql([ 'Start ran', 'Script stopped' ]);
    });
  });

  describe('loops of the diagram', function() {
    const content = () => processOf(`Start > A
      A > Gate
      Gate > End: count >= 3
      Gate > A`, () => node('startEvent', 'Start') + lambda('A') + node('exclusiveGateway', 'Gate', 'default="Gate_A"') + node('endEvent', 'End'));

    it('are run until their condition ends them', async function() {

      // when
      const walked = await walk(content(), {
        variables: { count: 0 }, answer: (_, { count }) => ({ count: Number(count) + 1 })
      });

      // then
      expect(walked.runs.length).to.equal(3);
      expect(walked.kind).to.equal('completed');
    });

    it('are run up to a limit, which is told', async function() {

      // when
      const walked = await walk(content(), { variables: { count: 0 }, limits: { items: 5, visits: 4, steps: 100 } });

      // then
      expect(walked.runs.length).to.equal(4);
      expect(walked.kind).to.equal('stopped');
      expect(walked.steps.at(-1)?.text).to.equal('Not entered again: a run goes at most 4 times through A.');
    });
  });

  describe('multi-instance', function() {
    const ATTRIBUTES = 'inputCollection="=lines" inputElement="line" outputCollection="prices" outputElement="=price"';
    const content = (loop: string) => processOf('Start > A\nA > End', () => node('startEvent', 'Start') + lambda('A', loop) + node('endEvent', 'End'));
    const priced = (_: string, { line }: { line?: unknown }) => ({ price: Number(line) * 10 });

    for (const isSequential of [ true, false ]) {
      it(`runs for each item and collects what comes of it, ${isSequential ? 'sequential' : 'parallel'}`, async function() {

        // when
        const walked = await walk(content(multiInstance(ATTRIBUTES, isSequential)), {
          variables: { lines: [ 1, 2 ] }, answer: priced
        });

        // then
        expect(walked.runs.map(({ variables }) => [ variables['line'], variables['loopCounter'] ]))
          .to.eql([ [ 1, 1 ], [ 2, 2 ] ]);
        expect(walked.variables).to.eql({ lines: [ 1, 2 ], prices: [ 10, 20 ] });
        expect(walked.path).to.eql([ 'Start ran', 'A ran (item 1 of 2)', 'A ran (item 2 of 2)', 'End ran' ]);
      });
    }

    it('goes on at once where the collection is empty', async function() {
      const { variables } = await walk(content(multiInstance(ATTRIBUTES)), { variables: { lines: [] } });

      expect(variables).to.eql({ lines: [], prices: [] });
    });

    it('is an incident where the collection is no list', async function() {
      expect((await walk(content(multiInstance(ATTRIBUTES)))).steps[1]?.text).to.equal('Incident: Expected result of the expression \'lines\' to be \'ARRAY\', but was \'NULL\'.');
    });

    it('is run up to a limit, which is told', async function() {

      // when
      const walked = await walk(content(multiInstance(ATTRIBUTES)), {
        variables: { lines: [ 1, 2, 3 ] }, answer: priced, limits: { items: 2, visits: 9, steps: 99 }
      });

      // then
      expect(walked.variables['prices']).to.eql([ 10, 20, null ]);
      expect(walked.steps.find(({ outcome }) => outcome === 'assumed')?.text).to.contain('Items 3 to 3 are not run');
    });

    it('ends when its completion condition is true', async function() {

      // given
      const condition = '<bpmn:completionCondition>=numberOfCompletedInstances = 1</bpmn:completionCondition>';

      // when
      const walked = await walk(content(multiInstance(ATTRIBUTES, true, condition)), {
        variables: { lines: [ 1, 2 ] }, answer: priced
      });

      // then
      expect(walked.runs.length).to.equal(1);
      expect(walked.variables['prices']).to.eql([ 10, null ]);
    });

    it('ends with an item that fails, or goes on with the others where it is parallel', async function() {
      const failing = () => ({ kind: 'stopped' as const, text: 'Incident' });

      const options = { variables: { lines: [ 1, 2 ] }, answer: failing };

      expect((await walk(content(multiInstance(ATTRIBUTES, true)), options)).runs.length).to.equal(1);

      const parallel = await walk(content(multiInstance(ATTRIBUTES, false)), options);

      expect(parallel.runs.length).to.equal(2);
      expect(parallel.kind).to.equal('stopped');
    });
  });

  describe('BPMN errors', function() {
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

  describe('subprocesses', function() {

    it('have variables of their own, and hand on what their output mappings say', async function() {

      // given
      const io = '<zeebe:ioMapping><zeebe:input source="=order.id" target="id" /><zeebe:output source="=id" target="handled" /></zeebe:ioMapping>';
      const content = processOf('Start > Sub\nSub > B', () => node('startEvent', 'Start') + lambda('B')
        + node('subProcess', 'Sub', '', mapped(io) + node('startEvent', 'Inner') + lambda('A') + flows('Inner > A')));

      // when
      const walked = await walk(content, {
        variables: { order: { id: 7 } }, answer: task => task === 'A' ? { id: 8, found: true } : {}
      });

      // then
      expect(walked.runs[0]?.variables).to.eql({ order: { id: 7 }, id: 7 });
      expect(walked.runs[1]?.variables).to.eql({ order: { id: 7 }, found: true, handled: 8 });
    });

    it('that are ad hoc run the elements that are activated', async function() {

      // given
      const adHoc = mapped('<zeebe:adHoc activeElementsCollection="=wanted" />');
      const content = processOf('Start > Sub\nSub > End', () => node('startEvent', 'Start') + node('endEvent', 'End') + node('adHocSubProcess', 'Sub', '', adHoc + lambda('A') + lambda('B')));

      // then
      expect((await walk(content, { variables: { wanted: [ 'B' ] } })).runs.map(({ task }) => task)).to.eql([ 'B' ]);
      expect((await walk(content, { variables: { wanted: [] } })).path).to.eql([ 'Start ran', 'Sub assumed', 'End ran' ]);
    });
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
