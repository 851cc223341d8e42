import { expect } from 'chai';

import { addResultEntry } from '../../../connector/proposals/addResultEntry';
import { evaluateOverResponse } from '../../../connector/run/conclusion/headerExpression';
import type { JsonObject } from '../../../feel';

const RESPONSE = { statusCode: 200, executedVersion: '$LATEST', payload: { 'id': 'A-1', 'first name': 'Ada', 'lines': [ { price: 19.9 }, { price: 5 } ], '1st': true, 'for': 'x', 'a`b': 3 } };

describe('addResultEntry', function() {

  it('begins an expression', function() {
    expect(addResultEntry('', RESPONSE, [ 'id' ])).to.eql({ expression: '={\n  id: response.payload.id\n}', name: 'id' });
    expect(addResultEntry('= { }', RESPONSE, [ 'lines', 1, 'price' ])).to.eql({ expression: '={\n  price: response.payload.lines[2].price\n}', name: 'price' });
    expect(addResultEntry('', RESPONSE, [])).to.eql({ expression: '={\n  payload: response.payload\n}', name: 'payload' });
  });

  it('keeps entries and formatting', function() {
    expect(addResultEntry('={ a: 1 }', RESPONSE, [ 'id' ])?.expression).to.equal('={ a: 1, id: response.payload.id }');
    expect(addResultEntry('={a: 1}', RESPONSE, [ 'id' ])?.expression).to.equal('={a: 1, id: response.payload.id}');
    expect(addResultEntry('={\n    // the sum\n    sum:  1 + 2,\n    b: { c: "}" }\n}', RESPONSE, [ 'id' ])?.expression)
      .to.equal('={\n    // the sum\n    sum:  1 + 2,\n    b: { c: "}" },\n    id: response.payload.id\n}');
  });

  it('is not hidden by a comment', function() {

    // when
    const added = addResultEntry('={\n  a: 1 // one\n}', RESPONSE, [ 'id' ]);

    // then
    expect(added?.expression).to.contain('a: 1 // one');
    expect(valueOf(added?.expression)).to.eql({ a: 1, id: 'A-1' });
  });

  it('merges with what is no context', function() {

    // when
    const added = addResultEntry('=if payload.id != null then { a: 1 } else { b: 2 }', RESPONSE, [ 'id' ]);

    // then
    expect(valueOf(added?.expression)).to.eql({ a: 1, id: 'A-1' });
  });

  it('finds a name that is free and needs no quotes', function() {
    expect(addResultEntry('={ id: 1, id2: 2 }', RESPONSE, [ 'id' ])?.name).to.equal('id3');
    expect(addResultEntry('', RESPONSE, [ 'first name' ])?.name).to.equal('firstName');
    expect(addResultEntry('', RESPONSE, [ '1st' ])?.name).to.equal('value1st');
    expect(addResultEntry('', RESPONSE, [ 'for' ])?.name).to.equal('forValue');
    expect(addResultEntry('', RESPONSE, [ 'lines', 0 ])?.name).to.equal('lines1');
    expect(valueOf(addResultEntry('', RESPONSE, [ 'a`b' ])?.expression)).to.eql({ aB: 3 });
  });

  it('proposes nothing that it cannot prove', function() {
    expect(addResultEntry('={ a: ', RESPONSE, [ 'id' ])).to.be.undefined;
    expect(addResultEntry('="text"', RESPONSE, [ 'id' ])).to.be.undefined;
  });

});

function valueOf(expression = ''): unknown {
  const evaluation = evaluateOverResponse(expression.slice(1), RESPONSE satisfies JsonObject, {}, {});

  return evaluation.kind === 'value' ? evaluation.value : evaluation.message;
}
