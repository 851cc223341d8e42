import { expect } from 'chai';

import { formatJson, withPoints } from '../../../feel/reading';
import { lambda, node, processOf, walk } from './walk';

describe('flow - gateways', function() {
  describe('exclusive gateways', function() {
    const content = (attributes = '') => processOf(`Start > Gate
      Gate > A: amount > 10
      Gate > B: amount > 5
      Gate > C`, () => node('startEvent', 'Start') + node('exclusiveGateway', 'Gate', attributes) + lambda('A') + lambda('B') + lambda('C'));

    it('take the first flow whose condition is true', async function() {
      expect((await walk(content('default="Gate_C"'), { variables: { amount: 20 } })).runs.map(({ task }) => task)).to.eql([ 'A' ]);
      expect((await walk(content('default="Gate_C"'), { variables: { amount: 7 } })).runs.map(({ task }) => task)).to.eql([ 'B' ]);
    });

    it('see the points of the numbers that the process begins with', async function() {

      // given
      const pointed = processOf(`Start > Gate
        Gate > A: string(price) = "1.0"
        Gate > B`, () => node('startEvent', 'Start') + node('exclusiveGateway', 'Gate', 'default="Gate_B"') + lambda('A') + lambda('B'));

      // when
      const walked = await walk(pointed, { variables: withPoints({ price: 1 }, [ [ 'price' ] ]) });

      // then
      expect(walked.runs.map(({ task, variables }) => [ task, formatJson(variables) ])).to.eql([ [ 'A', '{"price":1.0}' ] ]);
      expect(walked.variables).to.eql({ price: 1 });
    });

    it('take the default flow where no condition is true', async function() {

      // when
      const walked = await walk(content('default="Gate_C"'), { variables: { amount: 1 } });

      // then
      expect(walked.runs.map(({ task }) => task)).to.eql([ 'C' ]);
      expect(walked.steps[1]?.text).to.contain('default flow');
    });

    it('are an incident where no flow matches, which says what was false', async function() {

      // given
      const two = processOf(`Start > Gate
        Gate > A: amount > 10
        Gate > B: amount > 5`, () => node('startEvent', 'Start') + node('exclusiveGateway', 'Gate') + lambda('A') + lambda('B'));

      // when
      const walked = await walk(two, { variables: { amount: 1 } });

      // then
      expect(walked.kind).to.equal('stopped');
      expect(walked.steps[1]?.text).to.equal('Incident: Expected at least one condition to evaluate to true, or to have a default flow. False: amount > 10; amount > 5');
    });

    for (const gateway of [ 'exclusiveGateway', 'inclusiveGateway' ]) {

      it(`are not deployed where a flow has no condition, and is not the default one: ${gateway}`, async function() {

        // given
        const without = processOf(`Start > Gate
          Gate > A: amount > 10
          Gate > B`, () => node('startEvent', 'Start') + node(gateway, 'Gate') + lambda('A') + lambda('B'));

        // when
        const walked = await walk(without, { variables: { amount: 20 } });

        // then
        expect(walked.runs).to.eql([]);
        expect(walked.steps[1]?.text).to.equal('Camunda rejects the deployment: of several flows, Gate_B must have a condition or be the default one.');
      });
    }

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
});
