import { expect } from 'chai';

import { firstJsonValue } from '../../../../connector/run/call/firstJsonValue';
import { formatJson, JsonDouble, toPlainJson } from '../../../../feel';
import type { JsonInput, JsonValue } from '../../../../feel';

describe('the first JSON value in a text', function() {

  const VALUES: Array<[ text: string, value: JsonInput | undefined ]> = [
    [ '{"a": 1}', { a: 1 } ],
    [ '[1, [2]] and more', [ 1, [ 2 ] ] ],
    [ '"text" more', 'text' ],
    [ '"a \\" b" c', 'a " b' ],
    [ '{"a": "}"} x', { a: '}' } ],
    [ '12', 12 ],
    [ '12 apples', 12 ],
    [ '-1.5e2', new JsonDouble(-150) ],
    [ '{"a": [1.0, 1.5, 10]} x', { a: [ new JsonDouble(1), 1.5, 10 ] } ],
    [ '9007199254740993', 9007199254740993n ],
    [ 'true', true ],
    [ 'false.', false ],
    [ 'null', null ],
    [ '\n\t {}', {} ],
    [ '', undefined ],
    [ '   ', undefined ],
    [ 'hello', undefined ],
    [ 'trueish', undefined ],
    [ '12abc', undefined ],
    [ '007', undefined ],
    [ '.5', undefined ],
    [ '+1', undefined ],
    [ '{"a": 1', undefined ],
    [ '{"a": ]', undefined ],
    [ '{a: 1}', undefined ],
    [ '"open', undefined ],
    [ '2026-08-01', undefined ]
  ];

  for (const [ text, value ] of VALUES) {
    it(`is ${value === undefined ? 'none' : formatJson(toPlainJson(value))} in ${JSON.stringify(text)}`, function() {

      // when
      const first = firstJsonValue(text);

      // then
      expect(first).to.eql(value);
    });
  }


  it('is the value itself, whatever follows it', function() {

    // given
    const values: JsonValue[] = [ {}, [], { a: [ { b: '"}]\\' } ] }, 'text', '', 0, -0.5, 2n ** 60n, true, null ];
    const tails = [ '', ' ', '\n', ' x', ' }', ' {"b": 2}', ' "' ];

    for (const value of values) {
      for (const tail of tails) {

        // when
        const first = firstJsonValue(formatJson(value) + tail);

        // then
        expect(first, formatJson(value) + tail).to.eql(value);
      }
    }
  });
});
