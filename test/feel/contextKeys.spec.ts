import { expect } from 'chai';

import { contextKeysOf } from '../../feel/contextKeys';

describe('keys of the context that an expression gives', function() {

  const TOLD: Array<[ string, string[][] ]> = [
    [ '{ a: 1, "b c": payload.x }', [ [ 'a', 'b c' ] ] ],
    [ '({ a: { inner: 1 } })', [ [ 'a' ] ] ],
    [ '{}', [ [] ] ],
    [ 'null', [ [] ] ],
    [ 'if x then { a: 1 } else { b: 1 }', [ [ 'a' ], [ 'b' ] ] ],
    [ 'if x then { a: 1 } else if y then null else { c: 1 }', [ [ 'a' ], [], [ 'c' ] ] ]
  ];

  for (const [ expression, keys ] of TOLD) {
    it(`are told by ${expression}`, function() {
      expect(contextKeysOf(expression)).to.eql(keys);
    });
  }

  for (const expression of [ 'payload', 'payload.a', 'context put({}, "a", 1)', 'if x then { a: 1 } else payload', '[ { a: 1 } ]', '{ a: 1 }.a', '{ a: }', '' ]) {
    it(`are not told by "${expression}"`, function() {
      expect(contextKeysOf(expression)).to.be.undefined;
    });
  }

  it('are not told by more than can be read', function() {
    expect(contextKeysOf('{ a: '.repeat(100000))).to.be.undefined;
  });
});
