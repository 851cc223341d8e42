import { expect } from 'chai';

import { formatJson, JsonDouble, parseJson, parseJsonInput } from '../../feel';
import type { JsonValue } from '../../feel';

describe('JSON', () => {

  it('keeps the digits of whole numbers', () => {
    expect(parseJson('[9007199254740991, 9007199254740993, -9223372036854775808, 1.50, 1e3, -0]')).to.eql({
      kind: 'value',
      value: [ 9007199254740991, 9007199254740993n, -9223372036854775808n, 1.5, 1000, 0 ]
    });
  });

  it('keeps no zero below zero, wherever it stands', () => {
    for (const text of [ '-0', '[-0]', '[1,-0]', '{"a":-0}', '{"a": -0.0}', '[\n-0e1 ]' ]) {
      const parsed = parseJson(text);
      const number = parsed.kind === 'value' ? leafOf(parsed.value) : undefined;

      expect(Object.is(number, 0), text).to.equal(true);
    }
  });

  it('keeps the point of whole numbers for FEEL', () => {
    expect(parseJsonInput('[1.00, 10.5, 1.05, 1e3, 7, "1.0"]')).to.eql({
      kind: 'value',
      value: [ new JsonDouble(1), 10.5, 1.05, new JsonDouble(1000), 7, '1.0' ]
    });
    expect(parseJsonInput('[1.0]')).to.eql({ kind: 'value', value: [ new JsonDouble(1) ] });
    expect(parseJsonInput('{"a": 1.05, "b": 7}')).to.eql({ kind: 'value', value: { a: 1.05, b: 7 } });
  });

  it('is written with all digits', () => {
    expect(formatJson({ a: 9007199254740993n, b: [ 1.5, null, 'ä"' ] })).to.equal('{"a":9007199254740993,"b":[1.5,null,"ä\\""]}');
  });

  it('is written alike whether a number in it needs more digits or none does', () => {

    // given
    const value = { 'a': [ -0, 1.5, 1e21, '\ud800\u2028', [], {} ], '2': true, '__proto': null };

    // when
    const written = formatJson(value);
    const [ besideLong, besidePoint ] = [ 9007199254740993n, new JsonDouble(1) ].map(one => formatJson([ value, one ]));

    // then
    expect(besideLong).to.equal(`[${written},9007199254740993]`);
    expect(besidePoint).to.equal(`[${written},1.0]`);
    expect(formatJson({ deep: [ { point: new JsonDouble(2) } ] })).to.equal('{"deep":[{"point":2.0}]}');
  });

  it('is indented', () => {
    expect(formatJson({ a: [ 1 ], b: {} }, 2)).to.equal('{\n  "a": [\n    1\n  ],\n  "b": {}\n}');
  });

  it('takes the last of equal keys', () => {
    expect(parseJson('{"a": 1, "a": 2}')).to.eql({ kind: 'value', value: { a: 2 } });
  });

  it('keeps __proto__ as a key like any other', () => {

    // when
    const parsed = parseJson('{"__proto__": {"admin": true}}');

    // then
    expect(parsed.kind === 'value' && formatJson(parsed.value)).to.equal('{"__proto__":{"admin":true}}');
    expect(parsed).to.not.have.nested.property('value.admin');
  });

  describe('that is invalid is described with its place', () => {
    const texts: Array<[ text: string, message: string, line: number, column: number ]> = [
      [ '', 'JSON value expected', 1, 1 ],
      [ '{\n  "a": tru\n}', 'Object value expected', 2, 8 ],
      [ '[1, 2', 'Array item or end of array', 1, 6 ],
      [ '{"a": 1} x', 'Expected end of input', 1, 10 ],
      [ '{a: 1}', 'Quoted object key expected', 1, 2 ],
      [ '[1, 1e400]', 'The number 1e400 is too large', 1, 5 ],
      [ '['.repeat(501), 'nest deeper than 500 levels', 1, 501 ]
    ];

    for (const [ text, message, line, column ] of texts) {
      it(`${JSON.stringify(text.slice(0, 30))}: ${message}`, () => {

        // when
        const parsed = parseJson(text);

        // then
        expect(parsed).to.include({ kind: 'invalid', line, column });
        expect(parsed).to.have.property('message').that.includes(message);
      });
    }
  });

  it('with many brackets in a string is not deep', () => {
    expect(parseJson(`"${'['.repeat(1000)}\\"${'{'.repeat(1000)}"`)).to.have.property('kind', 'value');
  });

  it('should find deep nesting, whatever stands in texts', function() {
    const deep = '['.repeat(600) + ']'.repeat(600);

    for (const text of [ deep, `["${']'.repeat(600)}", ${deep}]`, `["\\"${']'.repeat(600)}", ${deep}]` ]) {
      expect(parseJson(text)).to.have.property('message').that.contains('nest deeper');
    }
  });

  it('should read the same, be there delicate numbers or not', function() {
    const plain = '{"a":1,"a":2,"__proto__":{"x":[true,null,"\\u00e9",-5,0.25]},"deep":[[{}]]}';
    const parsed = parseJson(plain);
    const delicate = parseJson(`{"plain":${plain},"delicate":[9007199254740993,1e2,-0.0]}`);

    expect(delicate).to.have.nested.property('value.plain').that.eqls((parsed as { value: unknown }).value);
  });
});

/** The last one that stands in a value. */
function leafOf(value: JsonValue): JsonValue {
  return typeof value === 'object' && value !== null ? leafOf(Object.values(value).at(-1) ?? null) : value;
}
