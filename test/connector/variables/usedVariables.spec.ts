import { expect } from 'chai';

import type { LambdaTask } from '../../../connector/lambdaTask';
import { usedVariables } from '../../../connector/variables/usedVariables';

describe('variables that a Lambda task uses', function() {

  it('should be the paths of its inputs, each once', function() {
    expect(used({
      inputs: [
        { target: 'awsFunction.functionName', source: 'literal' },
        { target: 'awsFunction.payload', source: '={ a: order.id, b: [ order.id, count(order.items) ], c: customer }' }
      ]
    })).to.eql([ 'order.id', 'order.items', 'customer' ]);
  });

  it('should not be what an earlier input assigns', function() {
    expect(used({
      inputs: [
        { target: 'address.city', source: '=city' },
        { target: 'awsFunction.payload', source: '=address.street + zip' }
      ]
    })).to.eql([ 'city', 'zip' ]);
  });

  it('should be what a later input assigns', function() {
    expect(used({
      inputs: [
        { target: 'payload', source: '=total' },
        { target: 'total', source: '=total * 2' }
      ]
    })).to.eql([ 'total' ]);
  });

  it('should not be secrets and cluster variables', function() {
    expect(used({ inputs: [ { target: 'a', source: '=camunda.secrets.KEY + camunda.vars.env.B + c' } ] })).to.eql([ 'c' ]);
  });

  it('should not be the names of result and error expression, which see no process variables', function() {
    expect(used({
      headers: [
        { key: 'resultExpression', value: '={ a: response.payload, b: order.id }' },
        { key: 'errorExpression', value: '=if error != null then bpmnError(code) else null' }
      ]
    })).to.eql([]);
  });

  it('should be what outputs need of the process, and the job does not bring', function() {
    expect(used({
      inputs: [ { target: 'local', source: '=1' } ],
      headers: [
        { key: 'resultVariable', value: 'whole' },
        { key: 'resultExpression', value: '={ "quoted": 1, plain: response }' }
      ],
      outputs: [ { target: 'x', source: '=[ local, whole.payload, quoted, plain, other.id ]' } ]
    })).to.eql([ 'other.id' ]);
  });

  it('should be those of retries and of boundary events', function() {
    expect(used({
      retries: '=maxRetries',
      catchers: [ { id: 'Event', kind: 'boundaryEvent', errorCode: '=expected.code' }, { id: 'All', kind: 'boundaryEvent' } ]
    })).to.eql([ 'maxRetries', 'expected.code' ]);
  });

  it('should not be the names inside of a filter, which may be fields', function() {
    expect(used({ inputs: [ { target: 'a', source: '=orders[status = "open"]' } ] })).to.eql([ 'orders' ]);
  });

  it('should be none of FEEL that does not parse', function() {
    expect(used({ inputs: [ { target: 'a', source: '=order.' }, { target: 'b', source: undefined } ] })).to.eql([]);
  });

  function used(change: Partial<LambdaTask>): string[] {
    return usedVariables({ id: 'Task', inputs: [], outputs: [], headers: [], catchers: [], ...change })
      .map(path => path.join('.'));
  }

});
