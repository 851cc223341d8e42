import { expect } from 'chai';

import { evaluate } from '../../feel';

describe('FEEL warnings', () => {

  it('say what and where', () => {
    expect(warningsOf('1 + total')).to.eql([
      { code: 'NO_VARIABLE_FOUND', message: 'No variable found with name \'total\'', from: 4, to: 9 },
      { code: 'INVALID_TYPE', message: 'Can\'t add \'null\' to \'1\'', from: 0, to: 9 }
    ]);
  });

  it('name the keys that there are', () => {
    expect(warningsOf('order.prise')).to.eql([
      { code: 'NO_CONTEXT_ENTRY_FOUND', message: 'No context entry found with key \'prise\'. Available keys: \'price\', \'name\'', from: 0, to: 11 }
    ]);
  });

  it('name the properties that there are', () => {
    expect(warningsOf('@"P1Y".days')).to.eql([
      {
        code: 'NO_PROPERTY_FOUND',
        message: 'No property found with name \'days\' of value \'P1Y\'. Available properties: \'years\', \'months\'',
        from: 0,
        to: 11
      }
    ]);
  });

  it('name the function and what it was given', () => {
    expect(warningsOf('[ lenght("a"), substring(5, 1), count(list: [ 1 ], of: 1) ]')).to.eql([
      { code: 'NO_FUNCTION_FOUND', message: 'No function found with name \'lenght\' and 1 parameters', from: 2, to: 13 },
      {
        code: 'FUNCTION_INVOCATION_FAILURE',
        message: 'Failed to invoke function \'substring\': Illegal arguments: \'5\', \'1\'',
        from: 15,
        to: 30
      },
      { code: 'NO_FUNCTION_FOUND', message: 'No function found with name \'count\' and parameters: list,of', from: 32, to: 57 }
    ]);
  });

  it('come once for what happens again and again', () => {
    expect(warningsOf('for i in 1..1000 return missing')).to.have.length(1);
  });

  it('are kept with a failure', () => {

    // when
    const evaluation = evaluate('assert(missing, missing != null, "no value")', {});

    // then
    expect(evaluation).to.include({ kind: 'failure', from: 0, to: 44 });
    expect(evaluation.warnings.map(warning => warning.code)).to.eql([ 'NO_VARIABLE_FOUND', 'NO_VARIABLE_FOUND', 'ASSERT_FAILURE' ]);
  });

  it('shorten long values', () => {
    expect(warningsOf('1 + (for i in 1..10000 return "long text")')[0]?.message).to.have.length.below(500);
  });

  it('are none where nothing is wrong', () => {
    expect(warningsOf('order.price[1 = 1]')).to.have.length(1);
    expect(warningsOf('{ a: order.price, b: [ 1, 2 ][item > a] }')).to.eql([]);
  });
});

function warningsOf(expression: string) {
  return evaluate(expression, { order: { price: 1, name: 'pen' } }).warnings;
}
