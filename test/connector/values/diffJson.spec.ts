import { expect } from 'chai';

import { diffJson, MAX_DIFFERENCES } from '../../../connector/values/diffJson';

describe('diffJson', function() {

  it('finds where two values differ', function() {
    expect(diffJson({ a: 1, b: { c: [ 1, 2 ] }, d: null, same: [ { x: 1 } ] }, { a: 2, b: { c: [ 1, 3, 4 ] }, e: 'new', same: [ { x: 1 } ] })).to.eql([
      { path: [ 'a' ], before: 1, after: 2 },
      { path: [ 'b', 'c', 1 ], before: 2, after: 3 },
      { path: [ 'b', 'c', 2 ], before: undefined, after: 4 },
      { path: [ 'd' ], before: null, after: undefined },
      { path: [ 'e' ], before: undefined, after: 'new' }
    ]);
  });

  it('finds none in what is the same, and all of it where the kinds differ', function() {
    expect(diffJson({ a: [ 1n ] }, { a: [ 1 ] })).to.eql([]);
    expect(diffJson([ 1 ], { a: 1 })).to.eql([ { path: [], before: [ 1 ], after: { a: 1 } } ]);
    expect(diffJson('x', 'y')).to.eql([ { path: [], before: 'x', after: 'y' } ]);
  });

  it('ends', function() {
    expect(diffJson(Array(10_000).fill(1), Array(10_000).fill(2))).to.have.length(MAX_DIFFERENCES);
  });

});
