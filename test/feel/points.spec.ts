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

  it('are found whatever stands around them', () => {
    for (const number of [ '1.0', '-0.0', '10.000', '1e5', '1E5', '1.5e+1', '10e-1' ]) {
      for (const text of [ number, `[${number}]`, `[1,${number},"a"]`, `{"a":${number}}`, `{"a" :\n${number}\n}`, `[\t${number} ]` ]) {
        expect(pointsIn(input(text)), text).to.have.length(1);
        expect(pointsIn(readPoints(text) ?? null), text).to.have.length(1);
      }
    }
  });

  it('are not found in addresses, dates and names', () => {
    const text = '{"url": "http://127.0.0.1:80/1e", "day": "2026-08-01T00:00:00.000Z", "id": "A-07e", "v": [1.50, 0.07]}';

    expect(pointsIn(input(text))).to.eql([]);
    expect(readPoints(text)).to.be.undefined;
    expect(input(text)).to.eql(JSON.parse(text));
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
