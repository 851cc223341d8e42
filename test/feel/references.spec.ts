import { expect } from 'chai';

import { functionsOf, variablesOf } from '../../feel';

describe('The variables of a FEEL expression', () => {
  const expressions: Array<[ expression: string, ...paths: string[] ]> = [
    [ 'a + b.c.d', 'a', 'b.c.d' ],
    [ 'order.items[1].price', 'order.items' ],
    [ '`a b`.`c-d`', 'a b.c-d' ],
    [ '"Bearer " + camunda.secrets.TOKEN', 'camunda.secrets.TOKEN' ],
    [ '{ a: x, b: a + y, c: b }', 'x', 'y' ],
    [ '{ a: { b: x }, c: b }', 'x', 'b' ],
    [ 'for i in list return i.price * factor', 'list', 'factor' ],
    [ 'for i in 1..n return sum(partial) + i', 'n' ],
    [ 'some x in list satisfies x > limit', 'list', 'limit' ],
    [ 'function(x) x + y', 'y' ],
    [ 'count(list)', 'list' ],
    [ 'f(name: value)', 'value' ],
    [ 'x in (y, > z, [a..b])', 'x', 'y', 'z', 'a', 'b' ],
    [ 'if a then b else c', 'a', 'b', 'c' ],
    [ 'tools.f(x)', 'tools', 'x' ],
    [ 'x instance of number', 'x' ],
    [ '-x ** 2', 'x' ],
    [ 'not(a = b and c)', 'a', 'b', 'c' ],
    [ '1 + "text"' ],
    [ 'not feel at' ]
  ];

  for (const [ expression, ...paths ] of expressions) {
    it(`${expression}: ${paths.join(', ') || 'none'}`, () => {
      expect(variablesOf(expression).map(({ path }) => path.join('.'))).to.eql(paths);
    });
  }

  it('have their place', () => {
    expect(variablesOf('1 + order.id')).to.eql([ { path: [ 'order', 'id' ], from: 4, to: 12, perhapsField: false } ]);
  });

  it('may be fields of what is filtered', () => {
    expect(variablesOf('items[price > limit and item.size > 1]').map(({ path, perhapsField }) => [ path.join('.'), perhapsField ])).to.eql([
      [ 'items', false ],
      [ 'price', true ],
      [ 'limit', true ]
    ]);
  });
});

describe('The functions of a FEEL expression', () => {

  it('have their name and place', () => {
    expect(functionsOf('get or else(date("2024-01-01"), tools.f(my own(1)))')).to.eql([
      { name: 'get or else', from: 0, to: 11 },
      { name: 'date', from: 12, to: 16 },
      { name: 'f', from: 38, to: 39 },
      { name: 'my own', from: 40, to: 46 }
    ]);
  });
});
