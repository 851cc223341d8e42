import { expect } from 'chai';

import { parseJsonInPieces } from '../../../connector/values/parseJsonInPieces';
import { parseJson, type ParsedJson } from '../../../feel/reading';

const WORDS = 'x'.repeat(900);

describe('parseJsonInPieces', function() {

  const LONG = list(200, index => `{"id":${index},"text":"${WORDS}","lines":[{"sku":"A-${index}","price":1.5},null,true]}`);

  const TEXTS: Record<string, string> = {
    'a list': `[${LONG}]`,
    'an object': `{${list(300, index => `"key ${index}":"${WORDS}"`)}}`,
    'nested objects and lists': `{"kind":"ended","outcome":{"steps":{"first":[],"response":{"payload":{"items":[${LONG}],"n":1},"log":{}}},"variables":{"a":{"b":[[${LONG}],[],[${LONG}]]}}}}`,
    'white space anywhere': ` \n[ ${LONG} , [ ${LONG} ] , { "a" : [ ${LONG} ] , "b" : { } } , 1 ]\n `,
    'strings with commas, quotes, brackets and backslashes': `[${list(2000, () => '"a,\\"b\\\\",{"[,]}\\\\":"\\u005c,"}')}]`,
    'one long string': `{"text":"${'a,b'.repeat(100_000)}","more":[1,2]}`,
    'numbers with all their digits': `[${list(9000, index => `9007199254740993${index % 10}`)},-0,1e3,0.1]`,
    'keys that come twice': `{"a":1,${list(300, index => `"k${index}":"${WORDS}"`)},"a":2,"k1":3}`,
    'the key __proto__': `{${list(100, index => `"k${index}":"${WORDS}"`)},"__proto__":{"polluted":[${LONG}]},"z":1}`,
    'empty lists and objects': `[${list(20_000, index => [ '[]', '{}', '[[]]', '{"a":{}}' ][index % 4] ?? '')}]`,
    'a short text': '{"a":[1,2]}',
    'a scalar': '12'
  };

  for (const [ what, text ] of Object.entries(TEXTS)) {
    it(`reads ${what} as it is read at once`, function() {

      // when
      const { parsed } = read(text);

      // then
      expect(parsed.kind).to.equal('value');
      expect(parsed).to.eql(parseJson(text));
    });
  }

  it('keeps the key __proto__ a key like any other', function() {

    // when
    const { parsed } = read(TEXTS['the key __proto__'] ?? '');

    // then
    expect(parsed.kind === 'value' && Object.hasOwn(Object(parsed.value), '__proto__')).to.be.true;
    expect(({} as Record<string, unknown>).polluted).to.be.undefined;
  });

  it('reads a long text in many pieces, wherever in it the long part is', function() {
    expect(read(TEXTS['nested objects and lists'] ?? '').pieces).to.be.above(10);
    expect(read(TEXTS['a list'] ?? '').pieces).to.be.above(4);
  });

  [
    `[${LONG},]`, `[${LONG},,1]`, `[,${LONG}]`, `[${LONG}`, `[${LONG}}`, `[${LONG}]]`, `[${LONG}] 1`, `1 [${LONG}]`, `[${LONG} 1]`,
    `[[${LONG}] [1]]`, `[[${LONG}] 1,2]`, `{"a":[${LONG}],}`, `{"a":[${LONG}] "b":1}`, `{"a" [${LONG}]}`, `{1:[${LONG}]}`, `{,"a":[${LONG}]}`,
    `{[${LONG}]}`, `[${LONG},"open]`, `[${LONG}]"`, `[1 [${LONG}]]`, `["a":[${LONG}]]`, `[${LONG},1e999]`,
    `${'['.repeat(600)}${LONG}${']'.repeat(600)}`
  ].forEach((text, index) => it(`says what is wrong as when it is read at once (${index + 1})`, function() {

    // when
    const { parsed } = read(text);

    // then
    expect(parsed.kind).to.equal('invalid');
    expect(parsed).to.eql(parseJson(text));
  }));

});

function read(text: string): { parsed: ParsedJson; pieces: number } {
  const reading = parseJsonInPieces(text);

  for (let pieces = 0; ; pieces++) {
    const step = reading.next();

    if (step.done) {
      return { parsed: step.value, pieces };
    }
  }
}

function list(count: number, member: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => member(index)).join(',');
}
