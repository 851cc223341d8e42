import { expect } from 'chai';

import { checkResultExpression } from '../../../connector/checks/checkResultExpression';
import { checkTask } from '../../../connector/checks/checkTask';
import { taskWith } from '../support/taskWith';

describe('checkResultExpression', function() {

  const fine = [
    undefined,
    '={ a: response.payload.x, b: payload.y, c: statusCode, d: executedVersion }',
    '={ a: 1, b: a, c: for x in payload.items return x.price, d: payload.items[price > 2] }',
    '={ a: '
  ];

  fine.forEach(resultExpression => it(`has nothing to say of ${resultExpression}`, function() {
    expect(checkResultExpression(taskWith({ resultExpression, payload: '={ id: orderId }' }))).to.eql([]);
  }));

  it('is amber about what is not visible', function() {
    expect(checkResultExpression(taskWith({ resultExpression: '={ id: order.id, again: order.x, sum: total, e: error }' }))).to.eql([ {
      field: 'resultExpression',
      severity: 'warning',
      code: 'readsUnseen',
      message: 'Result expression reads order, total, error, which is null: it sees the response alone (response, statusCode, executedVersion, payload), and no process variables.'
    } ]);
    expect(checkTask(taskWith({ resultExpression: '={ id: orderId }' })).map(({ field, code }) => `${field} ${code}`)).to.eql([ 'resultExpression readsUnseen' ]);
  });

});
