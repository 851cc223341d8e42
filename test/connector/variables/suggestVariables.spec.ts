import { expect } from 'chai';

import type { JsonObject } from '../../../feel';
import { addMissing, missingPaths } from '../../../connector/variables/addMissing';
import { suggestVariables } from '../../../connector/variables/suggestVariables';

describe('suggested test variables', function() {

  it('should be null where there is no example', function() {
    expect(suggest('=[ a, b.c, b.d.e ]', {})).to.eql({ a: null, b: { c: null, d: { e: null } } });
  });

  it('should hold of an example only what is used', function() {
    expect(suggest('=order.id', { order: { id: 'A-1', secret: 'x' }, other: 1 })).to.eql({ order: { id: 'A-1' } });
  });

  it('should hold the whole example where all of it is used', function() {
    expect(suggest('=[ order.id, order ]', { order: { id: 'A-1', note: 'x' } })).to.eql({ order: { id: 'A-1', note: 'x' } });
  });

  it('should keep a list whose items are looked into', function() {
    expect(suggest('=sum(order.items.price)', { order: { items: [ { price: 1 } ] } })).to.eql({ order: { items: [ { price: 1 } ] } });
  });

  it('should have the path even where the example is null', function() {
    expect(suggest('=order.coupon.code', { order: { coupon: null } })).to.eql({ order: { coupon: { code: null } } });
  });

  it('should take names that JavaScript knows as names', function() {
    expect(Object.entries(suggest('=[ constructor, toString.x ]', {}))).to.eql([ [ 'constructor', null ], [ 'toString', { x: null } ] ]);
  });

  function suggest(source: string, examples: JsonObject): JsonObject {
    return suggestVariables({ id: 'Task', inputs: [ { target: 'payload', source } ], outputs: [], headers: [], catchers: [] }, examples);
  }

});

describe('missing test variables', function() {
  const own = { order: { id: 1, note: null }, list: [] };
  const suggested = { order: { id: null, total: 2 }, list: { x: 1 }, order2: { a: 1 }, note: null };

  it('should be named by the path at which they begin', function() {
    expect(missingPaths(own, suggested)).to.eql([ 'order.total', 'order2', 'note' ]);
  });

  it('should be added, and nothing else be touched', function() {
    expect(addMissing(own, suggested)).to.eql({
      order: { id: 1, note: null, total: 2 },
      list: [],
      order2: { a: 1 },
      note: null
    });
    expect(own).to.eql({ order: { id: 1, note: null }, list: [] });
  });

});
