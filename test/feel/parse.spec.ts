import { expect } from 'chai';

import { parseFeel } from '../../feel';

describe('Reading FEEL', () => {

  describe('takes', () => {
    const expressions = [
      '1',
      ' 1 ',
      '// a comment\n1 /* another */ + 2',
      'if a then b else c',
      'for i in 1..3, j in list return i * j',
      'function(a, b) a + b',
      'get or else(a.b, "c")',
      'or1 + in2 + nullable',
      'a[b > 1][-1].c',
      'camunda.secrets.`my-secret`',
      'some x in list satisfies x > 1 or y',
      'x instance of function and y instance of date and time',
      '{\n  "a": 1,\n  b: [ 2 ]\n}',
      'date and time(date("2024-01-01"), time("10:00:00"))',
      'straße + 名前'
    ];

    for (const expression of expressions) {
      it(expression, () => {
        expect(parseFeel(expression)).to.eql({ kind: 'ok' });
      });
    }
  });

  describe('says what is unexpected, and where', () => {
    const errors: Array<[ expression: string, message: string, from: number, to: number ]> = [
      [ '', 'The expression is empty', 0, 0 ],
      [ ' \n', 'The expression is empty', 0, 2 ],
      [ '1 +', 'Unexpected end of the expression in calculation', 3, 3 ],
      [ '1 2', 'Unexpected \'2\'', 2, 3 ],
      [ '{a: }', 'Unexpected \'}\' in context entry', 4, 5 ],
      [ '{"a": 1,}', 'Unexpected \'}\' in context', 8, 9 ],
      [ '[1, 2', 'Unexpected end of the expression in list', 5, 5 ],
      [ 'if a then 1', 'Unexpected end of the expression in \'if … then … else\'', 11, 11 ],
      [ 'for x in y', 'Unexpected end of the expression in \'for … return\'', 10, 10 ],
      [ 'a = = b', 'Unexpected \'=\' in comparison', 4, 5 ],
      [ '"open', 'Unexpected \'"\'', 0, 1 ],
      [ 'count(', 'Unexpected end of the expression in function call', 6, 6 ]
    ];

    for (const [ expression, message, from, to ] of errors) {
      it(`${JSON.stringify(expression)}: ${message}`, () => {
        expect(parseFeel(expression)).to.eql({ kind: 'syntaxError', message, from, to });
      });
    }
  });

  describe('refuses what the engine does not know', () => {
    const errors: Array<[ expression: string, message: string ]> = [
      [ 'the total', 'a name with blanks needs backticks around it' ],
      [ 'order.the total', 'a name with blanks needs backticks around it' ],
      [ '1e3', 'without an exponent' ],
      [ '2 ^ 3', 'Unexpected \'^\'' ],
      [ 'function(x: number) x', 'the engine knows no types of parameters' ],
      [ 'function() external { java: { class: "a", method signature: "b" } }', 'external functions' ],
      [ '(f)(1)', 'only a function\'s name can be called' ],
      [ 'x instance of list<number>', 'the engine knows no such types' ],
      [ 'for i in [1..3] return i', 'iterate with start..end, without brackets' ]
    ];

    for (const [ expression, message ] of errors) {
      it(`${expression}: ${message}`, () => {
        expect(parseFeel(expression)).to.have.property('message').that.includes(message);
      });
    }
  });

  describe('of hostile length comes to an end', () => {
    const LENGTH = 2_000_000;

    for (const piece of [ 'a ', '1', '"', '(', '\\', '[', '1+', '{a:', 'if ', 'f(', '1,', 'a and ', 'for x in ' ]) {

      it(`${LENGTH} characters of ${piece}`, () => {
        // given
        const expression = piece.repeat(LENGTH / piece.length);

        // when
        const parsed = parseFeel(expression);

        // then
        expect(parsed.kind).to.equal('syntaxError');
      });
    }

    it('and what is merely long is read', () => {
      // given
      const list = `[${'{sku: "TEA", quantity: 2}, '.repeat(2000)}null]`;

      // when
      const parsed = parseFeel(list);

      // then
      expect(parsed.kind).to.equal('ok');
    });
  });
});
