import { expect } from 'chai';

import { exampleData } from '../../../connector/variables/exampleData';

describe('example data before a task', function() {

  it('should be that of the elements before it, the nearer winning', function() {

    // given
    const start = element({ example: '{ "a": 1, "b": 1 }' });
    const middle = element({ example: '{ "b": 2 }', after: [ start ] });
    const task = element({ example: '{ "own": true }', after: [ middle ] });

    // then
    expect(exampleData(task)).to.eql({ a: 1, b: 2 });
  });

  it('should come through a loop', function() {

    // given
    const first = element({ example: '{ "a": 1 }' });
    const task = element({ after: [ first ] });
    first.incoming = [ flowFrom(task) ];

    // then
    expect(exampleData(task)).to.eql({ a: 1 });
  });

  it('should come from what is before a boundary event and a subprocess', function() {

    // given
    const before = element({ example: '{ "a": 1 }' });
    const subprocess = element({ after: [ before ] });
    const host = element({ example: '{ "b": 2 }', parent: subprocess });
    const boundary = element({ parent: subprocess });
    boundary.attachedToRef = host;
    const task = element({ after: [ boundary ], parent: subprocess });

    // then
    expect(exampleData(task)).to.eql({ a: 1, b: 2 });
  });

  it('should be nothing where the example is broken, no object or missing', function() {
    for (const example of [ '{', '[ 1 ]', 'null', '', undefined ]) {
      expect(exampleData(element({ after: [ element({ example }) ] })), example).to.eql({});
    }

    expect(exampleData(undefined)).to.eql({});
  });

  it('should keep all digits', function() {
    expect(exampleData(element({ after: [ element({ example: '{ "id": 12345678901234567890 }' }) ] })))
      .to.eql({ id: 12345678901234567890n });
  });

});

interface TestElement {
  $type: string;
  get(name: string): unknown;
  [property: string]: unknown;
}

function moddle($type: string, properties: Record<string, unknown>): TestElement {
  return { $type, ...properties, get(name) { return this[name]; } };
}

function flowFrom(sourceRef: TestElement): TestElement {
  return moddle('bpmn:SequenceFlow', { sourceRef });
}

function element({ example, after = [], parent }: {
  example?: string;
  after?: TestElement[];
  parent?: TestElement;
}): TestElement {
  const property = moddle('zeebe:Property', { name: 'camundaModeler:exampleOutputJson', value: example });
  const properties = moddle('zeebe:Properties', { properties: [ property ] });

  return moddle('bpmn:Task', {
    extensionElements: moddle('bpmn:ExtensionElements', { values: [ properties ] }),
    incoming: after.map(flowFrom),
    $parent: parent
  });
}
