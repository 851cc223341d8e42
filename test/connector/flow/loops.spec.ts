import { expect } from 'chai';

import { lambda, node, processOf, walk } from './walk';

const multiInstance = (attributes: string, isSequential = true, more = '') => `<bpmn:multiInstanceLoopCharacteristics isSequential="${isSequential}">
  <bpmn:extensionElements><zeebe:loopCharacteristics ${attributes} /></bpmn:extensionElements>${more}</bpmn:multiInstanceLoopCharacteristics>`;

describe('flow - what is run more than once', function() {
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
});
