import { expect } from 'chai';

import { diffJson, diffJsonInSteps } from '../../../connector/values/diffJson';
import { formatJsonInSteps } from '../../../connector/values/formatJsonInSteps';
import { formatJson, type JsonValue } from '../../../feel/reading';

const VALUES: JsonValue[] = [
  null, true, '', 'a "b"\n\u2028', 1.5, -0, 9007199254740993n, [], {}, [ [], {} ], [ 1, [ 2, { a: null } ], 'x' ],
  { 'a "key"': { b: [ { c: 1n }, [] ] }, d: '' }, JSON.parse('{ "__proto__": { "constructor": [ 1 ] } }')
];

describe('work on large values in steps', function() {

  it('writes what is written at once', function() {
    VALUES.forEach(value => expect(drive(formatJsonInSteps(value)).result).to.equal(formatJson(value, 2)));
  });

  it('finds the differences that are found at once', function() {
    VALUES.forEach(one => VALUES.forEach(other => {
      expect(drive(diffJsonInSteps(one, other)).result).to.eql(diffJson(one, other));
    }));
  });

  it('has steps of a few values, in one long list as in many small objects', function() {
    const objects = Array.from({ length: 1000 }, (_, index) => ({ index, name: 'x', nested: { of: [ 1, 2 ] } }));

    for (const value of [ Array(10_000).fill(1), objects ]) {
      expect(drive(formatJsonInSteps(value)).steps).to.be.at.least(200);
      expect(drive(diffJsonInSteps(value, structuredClone(value))).steps).to.be.at.least(200);
    }
  });

  it('ends at as many differences as are wanted', function() {
    const [ ones, twos ] = [ 1, 2 ].map(value => Array(10_000).fill(value));

    expect(drive(diffJsonInSteps(ones, twos, { limit: 3 }))).to.deep.include({ steps: 0 });
  });
});

function drive<T>(work: Generator<void, T>): { steps: number; result: T } {
  for (let steps = 0; ; steps++) {
    const step = work.next();

    if (step.done) {
      return { steps, result: step.value };
    }
  }
}
