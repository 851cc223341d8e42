import { expect } from 'chai';

import { evaluate, formatJson, isJsonObject, parseJsonInput, pointsIn, readPoints, toPlainJson, withPoints } from '../../feel';
import type { JsonInput } from '../../feel';

const TEXT = '{"a": 1.0, "b": [1, 2e3, {"c": -0.0}], "d": 1.5, "e": 7}';

describe('numbers that are written with a point', () => {

  it('are found where they stand, but only whole ones, which would lose it', () => {
    expect(pointsIn(input(TEXT))).to.eql([ [ 'a' ], [ 'b', 1 ], [ 'b', 2, 'c' ] ]);
    expect(pointsIn(input('{"a": 1, "b": "1.0"}'))).to.eql([]);
  });

  it('are found under a key of JSON that is text', () => {
    expect(readPoints(TEXT)).to.eql(input(TEXT));
    expect(readPoints('{"v": 1.50}')).to.be.undefined;
    expect(readPoints('{"v": "1.0"}')).to.be.undefined;
    expect(readPoints('{"v": 1.0')).to.be.undefined;
  });

  it('have it again, for FEEL', () => {

    // given
    const read = input(TEXT);
    const plain = isJsonObject(read) ? toPlainJson(read) : {};

    // when
    const evaluation = evaluate('[string(a), string(b[2]), string(d), string(e)]', withPoints(plain, pointsIn(read)));

    // then
    expect(plain).to.eql({ a: 1, b: [ 1, 2000, { c: 0 } ], d: 1.5, e: 7 });
    expect(evaluation).to.deep.include({ value: [ '1.0', '2000.0', '1.5', '7' ] });
  });

  it('are written again', () => {
    expect(formatJson(input('[1.00, -0.0, 1e5, 1e30, 12345678901234567890, 1.5, {"a": [7.0]}]')))
      .to.equal('[1.0,0.0,100000.0,1e+30,12345678901234567890,1.5,{"a":[7.0]}]');
  });

  it('are passed over where no whole number stands', () => {
    const plain = { a: 'text', b: [ 1.5 ] };

    expect(withPoints(plain, [ [ 'a' ], [ 'b', 0 ], [ 'b', 7 ], [ 'c', 'd' ], [ '__proto__', 'x' ], [] ])).to.eql(plain);
  });
});

function input(text: string): JsonInput {
  const parsed = parseJsonInput(text);

  return parsed.kind === 'value' ? parsed.value : null;
}
