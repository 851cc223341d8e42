import { expect } from 'chai';

import type { JsonPath } from '../../../connector/values/JsonPath';
import { JsonTree } from '../../../connector/values/JsonTree';
import { searchJson } from '../../../connector/values/searchJson';
import type { JsonValue } from '../../../feel';

describe('JsonTree', function() {

  const value = { a: { b: [ 10, { c: 20 } ], d: {} }, e: 'text' };

  it('shows the value alone at first', function() {

    // when
    const tree = new JsonTree(value);

    // then
    expect(tree.rowCount).to.equal(1);
    expect(tree.rows(0, 10)).to.eql([ { path: [], value, isOpen: false, position: 1, siblings: 1 } ]);
  });

  it('opens and closes', function() {

    // given
    const tree = new JsonTree(value);

    // when
    tree.toggle([], true);
    tree.toggle([ 'a' ], true);

    // then
    expect(paths(tree)).to.eql([ '', 'a', 'a.b', 'a.d', 'e' ]);

    // and what is empty does not open
    expect(tree.rows(3, 1)[0]).to.include({ isOpen: undefined, position: 2, siblings: 2 });

    // when
    tree.toggle([ 'a' ], false);

    // then
    expect(paths(tree)).to.eql([ '', 'a', 'e' ]);
    expect(tree.rowCount).to.equal(3);
  });

  it('expands to a level', function() {
    expect(paths(expanded(value, 1))).to.eql([ '', 'a', 'e' ]);
    expect(paths(expanded(value, 3))).to.eql([ '', 'a', 'a.b', 'a.b.0', 'a.b.1', 'a.d', 'e' ]);
    expect(paths(expanded(value, 99))).to.eql([ '', 'a', 'a.b', 'a.b.0', 'a.b.1', 'a.b.1.c', 'a.d', 'e' ]);
  });

  it('reveals what is deep inside, and says where that is', function() {

    // given
    const tree = new JsonTree(value);

    // when
    const row = tree.reveal([ 'a', 'b', 1, 'c' ]);

    // then
    expect(row).to.equal(5);
    expect(tree.rows(5, 1)[0]?.value).to.equal(20);
    expect(tree.reveal([ 'a', 'x', 1 ])).to.be.undefined;
    expect(tree.reveal([ 'a', 'b', 'c' ])).to.be.undefined;
  });

  it('gives any part of the rows as it gives all of them, however it was opened', function() {

    // given
    const big = Array.from(
      { length: 30 }, (_, index) => ({ index, list: [ index, [ index ], { x: [ 1, 2 ] } ], none: [] })
    );
    const tree = new JsonTree(big);

    [ [], [ 20 ], [ 3 ], [ 3, 'list' ], [ 20, 'list' ], [ 29 ], [ 20, 'list', 2 ], [ 0 ], [ 3, 'list', 1 ], [ 20, 'list', 2, 'x' ] ]
      .forEach(path => tree.toggle(path, true));
    tree.toggle([ 29 ], false);

    const all = tree.rows(0, tree.rowCount + 10);

    // then
    expect(all).to.have.length(tree.rowCount);

    for (let from = 0; from <= all.length; from++) {
      expect(tree.rows(from, 4)).to.eql(all.slice(from, from + 4));
    }

    all.forEach(({ path }, index) => expect(tree.reveal(path)).to.equal(index));
  });

  it('takes nothing that objects inherit for data', function() {

    // given
    const hostile: JsonValue = JSON.parse('{ "__proto__": { "x": 1 }, "constructor": 2 }');

    // then
    expect(paths(expanded(hostile, 9))).to.eql([ '', '__proto__', '__proto__.x', 'constructor' ]);
  });

});

describe('searchJson', function() {

  it('finds keys and values, whatever their case', function() {

    // given
    const value = { Name: 'x', list: [ { other: 'my NAME' }, 12.5, true, null ], n: 912.58 };

    // then
    expect(found(value, 'name')).to.eql([ [ 'Name' ], [ 'list', 0, 'other' ] ]);
    expect(found(value, '12.5')).to.eql([ [ 'list', 1 ], [ 'n' ] ]);
    expect(found(value, 'null')).to.eql([ [ 'list', 3 ] ]);
    expect(found(value, '')).to.eql([]);
    expect(found('name', 'name')).to.eql([ [] ]);
  });

});

function expanded(value: JsonValue, levels: number): JsonTree {
  const tree = new JsonTree(value);

  expect([ ...tree.expand(levels) ].length).to.be.above(0);

  return tree;
}

function paths(tree: JsonTree): string[] {
  return tree.rows(0, tree.rowCount).map(({ path }) => path.join('.'));
}

function found(value: JsonValue, text: string): JsonPath[] {
  return [ ...searchJson(value, text) ].filter(path => path !== undefined);
}
