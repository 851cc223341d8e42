import { expect } from 'chai';

import { valueAt } from '../../../../connector/jsonValues';
import { MappingDocument } from '../../../../connector/run/mapping/mappingDocument';
import type { JsonObject, JsonValue } from '../../../../feel';

describe('what variable mappings build', function() {

  const DOCUMENTS: Array<[
    name: string, mappings: Array<[ target: string, value: JsonValue ]>, document: JsonObject
  ]> = [
    [ 'nothing', [], {} ],
    [ 'a variable', [ [ 'a', 1 ] ], { a: 1 } ],
    [ 'a nested object', [ [ 'a.b.c', 1 ] ], { a: { b: { c: 1 } } } ],
    [ 'one object of targets with one root', [ [ 'a.b', 1 ], [ 'a.c', 2 ] ], { a: { b: 1, c: 2 } } ],
    [ 'the later of two', [ [ 'a', 1 ], [ 'a', 2 ] ], { a: 2 } ],
    [ 'the later whole', [ [ 'a.b', 1 ], [ 'a', 2 ] ], { a: 2 } ],
    [ 'the later entry', [ [ 'a', { x: 1 } ], [ 'a.b', 2 ] ], { a: { b: 2 } } ],
    [ 'null as a value', [ [ 'a', null ], [ 'b.c', null ] ], { a: null, b: { c: null } } ]
  ];

  for (const [ name, mappings, document ] of DOCUMENTS) {
    it(`is ${name}`, function() {

      // given
      const built = new MappingDocument();

      // when
      mappings.forEach(([ target, value ]) => built.put(target.split('.'), value));

      // then
      expect(built.toJson()).to.eql(document);
    });
  }


  it('always has what was put in last', function() {

    // given
    const targets = [ 'a', 'a.b', 'a.b.c', 'a.c', 'b', '__proto__', 'constructor.name' ];

    for (const first of targets) {
      for (const second of targets) {
        const built = new MappingDocument();

        // when
        built.put(first.split('.'), 1);
        built.put(second.split('.'), 2);

        // then
        expect(valueAt(built.toJson(), second.split('.')), `${first}, then ${second}`).to.equal(2);
      }
    }
  });


  it('is visible over a scope, completed by it where it is still being built', function() {

    // given
    const built = new MappingDocument();

    // when
    built.put([ 'a', 'b' ], 1);
    built.put([ 'c' ], { x: 1 });

    // then
    expect(built.visibleOver({ a: { b: 0, d: 2 }, c: { y: 2 }, e: 3 })).to.eql({
      a: { b: 1, d: 2 }, c: { x: 1 }, e: 3
    });
  });


  describe('over seeds', function() {

    const SEED = { order: { id: 'A-1', address: { city: 'Berlin', zip: '10115' } }, total: 5 };

    it('keeps what stands beside a nested target, at every level', function() {

      // given
      const built = seeded();

      // when
      built.put([ 'order', 'address', 'city' ], 'Hamburg');

      // then
      expect(built.toJson()).to.eql({ order: { id: 'A-1', address: { city: 'Hamburg', zip: '10115' } } });
    });


    it('is null where a nested target meets a value that is no object', function() {

      // given
      const built = seeded();

      // when
      built.put([ 'total', 'net' ], 1);

      // then
      expect(built.toJson()).to.eql({ total: null });
    });


    it('does not touch the seeds', function() {

      // given
      const built = seeded();

      // when
      built.put([ 'order', 'id' ], 'B-2');

      // then
      expect(SEED.order.id).to.equal('A-1');
    });

    function seeded(): MappingDocument {
      return new MappingDocument(path => valueAt(SEED, path));
    }
  });
});
