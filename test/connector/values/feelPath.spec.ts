import { expect } from 'chai';

import { feelPath } from '../../../connector/values/feelPath';
import { evaluate } from '../../../feel';
import type { JsonObject, JsonValue } from '../../../feel';

const KEYS = [
  'name', 'item', 'first name', 'my-key', 'a.b', 'a+b', '1st', 'if', 'then', 'for', 'in', 'null', 'true', 'not', 'or', 'date', 'time', 'duration',
  'function', 'between', 'instance', 'of', 'list', 'context', 'partial', 'straße', '名前', 'çay', '$ref', '@type', '#', '"quoted"', 'it\'s', 'back`tick',
  'back\\slash', 'new\nline', 'tab\there', '', ' ', ' led', 'trailed ', '{', '}', '[0]', 'a:b', 'a,b', '__proto__', 'constructor', 'toString',
  'time offset', 'years', 'day', 'value', 'start', 'get or else', 'string length', '😀', 'e\u0301', 'x\u00a0y'
];

describe('feelPath', function() {

  KEYS.forEach(key => it(`reads what is at ${JSON.stringify(key)}`, function() {

    // given
    const inner: JsonObject = JSON.parse(`{ ${JSON.stringify(key)}: [ "other", { ${JSON.stringify(key)}: "found" } ] }`);

    // when
    const expression = feelPath('response.payload', [ key, 1, key ]);

    // then
    expect(expression && valueOf(expression, { response: { payload: inner } })).to.equal('found');
  }));

  KEYS.filter(key => key !== '' && !/[`\n]/.test(key) && key !== '__proto__').forEach(key => it(`reads the variable ${JSON.stringify(key)}`, function() {

    // when
    const expression = feelPath('', [ key ]);

    // then
    expect(expression && valueOf(expression, { [key]: 'found' })).to.equal('found');
  }));

  it('is as plain as it can be', function() {
    expect(feelPath('payload', [ 'items', 0, 'name' ])).to.equal('payload.items[1].name');
    expect(feelPath('payload', [ 'first name' ])).to.equal('payload.`first name`');
    expect(feelPath('payload', [ 'a`b', 2 ])).to.equal('get value(payload, "a`b")[3]');
    expect(feelPath('', [ 'order', 'id' ])).to.equal('order.id');
    expect(feelPath('response', [])).to.equal('response');
  });

  it('says where there is no way', function() {
    expect(feelPath('', [ '' ])).to.be.undefined;
    expect(feelPath('', [ 'a`b' ])).to.be.undefined;
  });

});

function valueOf(expression: string, context: JsonObject): JsonValue {
  const evaluation = evaluate(expression, context);

  return evaluation.kind === 'value' ? evaluation.value : evaluation.message;
}
