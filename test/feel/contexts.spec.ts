import { expect } from 'chai';

import { evaluate, isJsonObject, parseJson } from '../../feel';
import { feelTable } from './feelTable';

const order = {
  id: 'A-1',
  items: [ { name: 'pen', price: 1.5 }, { name: 'ink', price: 12 } ],
  'ship to': { city: 'Berlin' },
  note: null
};

describe('FEEL contexts', () => {

  describe('have keys of any kind', () => {
    feelTable([
      [ '{ a: 1, "b c": 2, d e: 3, f-g: 4 }', { a: 1, 'b c': 2, 'd e': 3, 'f-g': 4 } ],
      [ '{ if: 1, for: 2, in: 3, function: 4, and: 5 }', { if: 1, for: 2, in: 3, function: 4, and: 5 } ],
      [ '{ "": 1, "a\\"b": 2 }', { '': 1, 'a\\"b': 2 } ],
      [ '{}', {} ],
      [ '{ a: { b: [] } }', { a: { b: [] } } ]
    ]);
  });

  describe('see their earlier entries', () => {
    feelTable([
      [ '{ a: 1, b: a + 1, c: a + b }', { a: 1, b: 2, c: 3 } ],
      [ '{ a: b, b: 1 }', { a: null, b: 1 }, 'NO_VARIABLE_FOUND' ],
      [ '{ a: 1, a: a + 1, b: a }', { a: 2, b: 2 } ],
      [ '{ id: order.id, order: 5, same: order }', { id: 'A-1', order: 5, same: 5 } ],
      [ '{ a: 1, b: { c: a, a: 2, d: a } }', { a: 1, b: { c: 1, a: 2, d: 2 } } ]
    ], { order });
  });

  describe('are read by path', () => {
    feelTable([
      [ 'order.id', 'A-1' ],
      [ 'order.items.price', [ 1.5, 12 ] ],
      [ 'order.`ship to`.city', 'Berlin' ],
      [ '{ a: { b: 1 } }.a.b', 1 ],
      [ 'order.note', null ],
      [ 'order.note.text', null, 'NO_CONTEXT_ENTRY_FOUND' ],
      [ 'order.missing', null, 'NO_CONTEXT_ENTRY_FOUND' ],
      [ 'order.id.length', null, 'NO_PROPERTY_FOUND' ],
      [ 'missing.a.b', null, 'NO_VARIABLE_FOUND' ],
      [ '[ { a: 1 }, { b: 2 } ].a', [ 1, null ], 'NO_CONTEXT_ENTRY_FOUND' ],
      [ 'order.items[1].name', 'pen' ]
    ], { order });
  });

  describe('subtract where a name holds an operator', () => {
    feelTable([ [ 'a-b', 2 ], [ '`a-b`', 'named' ], [ '{ "x-y": 1, x: 5, y: 2, z: x-y }.z', 3 ] ], { a: 5, b: 3, 'a-b': 'named' });
  });

  describe('have functions', () => {
    feelTable([
      [ 'get value(order, "id")', 'A-1' ],
      [ 'get value(order, [ "ship to", "city" ])', 'Berlin' ],
      [ 'get value(order, "missing")', null ],
      [ 'get value(order, [])', null ],
      [ 'get value(context: order, key: "id")', 'A-1' ],
      [ 'get value(order, 1)', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'get entries({ a: 1 })', [ { key: 'a', value: 1 } ] ],
      [ 'context put({ a: 1 }, "b", 2)', { a: 1, b: 2 } ],
      [ 'context put({ a: 1 }, [ "b", "c" ], 2)', { a: 1, b: { c: 2 } } ],
      [ 'context put({ a: 1 }, [ "a", "c" ], 2)', { a: { c: 2 } } ],
      [ 'context put({ a: 1 }, [], 2)', null ],
      [ 'context put(null, "a", 1)', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'context merge([ { a: 1, b: 0 }, { b: 2 } ])', { a: 1, b: 2 } ],
      [ 'context merge({ a: 1 }, { b: 2 })', { a: 1, b: 2 } ],
      [ 'context merge([ { a: 1 }, null ])', null ],
      [ 'context([ { key: "a", value: 1 }, { key: "b", value: null } ])', { a: 1, b: null } ],
      [ 'context([ { key: "a" } ])', null ]
    ], { order });
  });

  describe('hold names of JavaScript\'s own as plain data', () => {
    feelTable([
      [ 'constructor', null, 'NO_VARIABLE_FOUND' ],
      [ 'toString', null, 'NO_VARIABLE_FOUND' ],
      [ '__proto__', null, 'NO_VARIABLE_FOUND' ],
      [ '{}.constructor', null, 'NO_CONTEXT_ENTRY_FOUND' ],
      [ '{ hasOwnProperty: 1 }.hasOwnProperty', 1 ],
      [ 'constructor()', null, 'NO_FUNCTION_FOUND' ],
      [ 'get value({}, "__proto__")', null ]
    ]);

    it('keeps an entry __proto__', () => {

      // given
      const parsed = parseJson('{"sent": {"__proto__": {"admin": true}}}');
      const context = parsed.kind === 'value' && isJsonObject(parsed.value) ? parsed.value : {};

      // when
      const evaluation = evaluate('{ "__proto__": sent.__proto__, admin: sent.admin }', context);

      // then
      expect(evaluation.kind === 'value' && JSON.stringify(evaluation.value)).to.equal('{"__proto__":{"admin":true},"admin":null}');
      expect(Object.prototype).to.not.have.property('admin');
    });
  });

  describe('of more than four entries show them in the order of the engine\'s hash map', () => {
    feelTable([
      [ 'string({ a: 1, b: 2, c: 3, d: 4, e: 5 })', '{e:5, a:1, b:2, c:3, d:4}' ],
      [ 'to json({ d: 1, c: 2, b: 3, a: 4 })', '{"d":1,"c":2,"b":3,"a":4}' ],
      [ 'get entries({ id: 1, total: 2, paid: 3, items: 4, customer: 5 }).key', [ 'items', 'total', 'id', 'paid', 'customer' ] ]
    ]);
  });
});
