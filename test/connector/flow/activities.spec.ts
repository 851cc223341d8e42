import { expect } from 'chai';

import { flows, lambda, node, processOf, walk } from './walk';

const mapped = (mapping: string) => `<bpmn:extensionElements>${mapping}</bpmn:extensionElements>`;

describe('flow - other activities', function() {
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
});
