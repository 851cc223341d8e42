import { expect } from 'chai';

import { errorCodeFor, proposeBpmnError } from '../../../connector/proposals/proposeBpmnError';
import type { LambdaTask } from '../../../connector/lambdaTask';

const task = (headers: Record<string, string> = {}, engineVersion = '8.8.0'): LambdaTask => ({
  id: 'Task', type: 'io.camunda:aws-lambda:1', inputs: [], outputs: [], catchers: [], engineVersion,
  headers: Object.entries(headers).map(([ key, value ]) => ({ key, value }))
});

const failed = (payload: object) => ({ response: { statusCode: 200, executedVersion: '1', payload: { ...payload } } });

const DECLINED = failed({ errorType: 'CardDeclined', errorMessage: 'no' });

describe('proposals - a BPMN error of a failure', function() {

  it('should tell the answer by the type that it reports', function() {
    expect(proposeBpmnError(task(), DECLINED, 'DECLINED')).to.eql({
      errorExpression: '=if response.payload.errorType = "CardDeclined"\nthen bpmnError("DECLINED", response.payload.errorMessage)\nelse null'
    });
  });

  it('should be written for the output mapping, and ask what was there for all else', function() {
    expect(proposeBpmnError(task({ resultVariable: 'r', errorExpression: '=if r.payload.x = 1 then jobError("x") else null' }), DECLINED, 'D')).to.eql({
      errorExpression: '=if r.payload.errorType = "CardDeclined"\nthen bpmnError("D", r.payload.errorMessage)\nelse if r.payload.x = 1 then jobError("x") else null'
    });
  });

  it('should carry the error in the mapping where that does not', function() {

    // when
    const values = proposeBpmnError(task({ resultExpression: '={ total: response.payload.total }' }), DECLINED, 'D');

    // then
    expect(values?.resultExpression).to.contain('errorType: response.payload.errorType');
    expect(values?.errorExpression).to.contain('bpmnError("D", ');
  });

  it('should tell an error of the call by its type, in the names of each version', function() {
    for (const version of [ '8.7.0', '8.8.0', '8.9.0', '8.10.0' ]) {
      expect(proposeBpmnError(task({}, version), { error: { type: 'a.b.SdkClientException', message: 'm' } }, 'DOWN'), version).to.eql({
        errorExpression: '=if error.type = "a.b.SdkClientException"\nthen bpmnError("DOWN", error.message)\nelse null'
      });
    }
  });

  it('should keep a code with quotes as it is', function() {
    expect(proposeBpmnError(task(), DECLINED, 'A "b"')?.errorExpression).to.contain('bpmnError("A \\"b\\"", ');
  });

  it('should propose nothing that it cannot prove', function() {
    expect(proposeBpmnError(task({ errorExpression: '=1 +' }), DECLINED, 'D')).to.be.undefined;
    expect(proposeBpmnError(task(), failed({ answer: 42 }), 'D')).to.be.undefined;
  });

  it('should name codes as people do', function() {
    expect([ 'com.shop.CardDeclinedException', 'CardDeclined', 'IOError', 'timeout', '' ].map(errorCodeFor))
      .to.eql([ 'CARD_DECLINED', 'CARD_DECLINED', 'IO', 'TIMEOUT', 'FUNCTION_FAILED' ]);
  });
});
