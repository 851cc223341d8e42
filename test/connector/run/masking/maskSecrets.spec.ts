import { expect } from 'chai';

import { createMask, MASK } from '../../../../connector/run/masking/maskSecrets';
import type { JsonValue } from '../../../../feel';

const PEM = '-----BEGIN KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END KEY-----';

describe('masking secrets', function() {

  const MASKED: Array<[ name: string, secret: string, value: JsonValue, masked: JsonValue ]> = [
    [ 'the whole text', 'token-1234', 'token-1234', '***' ],
    [ 'part of a text, wherever it is', 'token', 'a token, two tokens', 'a ***, two ***s' ],
    [ 'entries and keys, however deep', 'token', { token: [ { a: 'token' } ] }, { '***': [ { a: '***' } ] } ],
    [ 'JSON-escaped text', 'a"b\nc', 'log: {"t":"a\\"b\\nc"}', 'log: {"t":"***"}' ],
    [ 'URL-encoded text', 'a b/c', '?t=a%20b%2Fc', '?t=***' ],
    [ 'a number', '4711', { pin: 4711 }, { pin: '***' } ],
    [ 'a number beyond 2^53', '9007199254740993', 9007199254740993n, '***' ],
    [ 'a number with fewer digits', '4.50', 4.5, '***' ],
    [ 'a longer number around it', '4711', 147110, '***' ],
    [ 'a text without the blanks around it', ' token ', 'token', '***' ],
    [ 'the parts of a JSON document', '{"user": "root-user", "n": [17]}', [ 'root-user', 17 ], [ '***', '***' ] ],
    [ 'each line of a key that has several, but for its head', PEM, 'at read (key.js:1)\n  MIIEvQIBADANBgkq\n  -----BEGIN KEY-----', 'at read (key.js:1)\n  ***\n  -----BEGIN KEY-----' ],
    [ 'a line of such a key whose line breaks are written out', PEM.replaceAll('\n', '\\n'), 'found hkiG9w0BAQEFAASC.', 'found ***.' ],
    [ 'a whole key of several lines in JSON', PEM, JSON.stringify({ key: PEM }), '{"key":"***"}' ],
    [ 'a path with backslashes', 'C:\\keys\\mine', 'read C:\\keys\\mine', 'read ***' ],
    [ 'backslashes in JSON within JSON', 'C:\\keys\\mine', JSON.stringify({ log: JSON.stringify({ at: 'C:\\keys\\mine' }) }), '{"log":"{\\"at\\":\\"***\\"}"}' ],
    [ 'a host in lower case', 'MyToken-AbC', 'getaddrinfo ENOTFOUND mytoken-abc.example', 'getaddrinfo ENOTFOUND ***.example' ],
    [ 'a region in capital letters', 'eu-secret-9', 'EU-SECRET-9 is no region', '*** is no region' ],
    [ 'a JSON document written anew', '{"user": "root-user"}', '{"user":"root-user"}', '***' ]
  ];

  it('copies nothing that holds no secret', function() {
    const value = { items: [ { a: 'one', b: [ 1, null, true ] } ] };

    expect(createMask([ 'token' ])(value)).to.equal(value);
  });

  it('hides it wherever a long list stands', function() {

    // given
    const list = Array.from({ length: 100 }, (_, index): JsonValue => index === 50 ? { key: 'my token' } : 'word');
    const mask = createMask([ 'token' ]);

    // when
    const [ first, again ] = [ mask({ a: list, b: { c: list } }), mask(list) ];

    // then
    expect(JSON.stringify([ first, again ])).not.to.contain('token');
    expect(JSON.stringify([ first, again ]).match(/my \*\*\*/g)).to.have.length(3);
  });

  for (const [ name, secret, value, masked ] of MASKED) {
    it(`hides ${name}`, function() {

      // given
      const mask = createMask([ secret ]);

      // when
      const hidden = mask(value);

      // then
      expect(hidden).to.eql(masked);
    });
  }


  it('hides the longer of two secrets as a whole', function() {

    // given
    const mask = createMask([ 'token', 'token-1234' ]);

    // when
    const hidden = mask('token-1234');

    // then
    expect(hidden).to.equal(MASK);
  });


  it('leaves values alone that hold no secret', function() {

    // given
    const mask = createMask([ 'token', '', ' ', '17', 'true' ]);
    const value = { a: [ 1, 170, true, null, 'tok en' ], b: '' };

    // when
    const hidden = mask(value);

    // then
    expect(hidden).to.eql(value);
  });


  it('hides a lone surrogate', function() {

    // given
    const mask = createMask([ 'a\uD800b' ]);

    // when
    const hidden = mask('x a\uD800b y');

    // then
    expect(hidden).to.equal('x *** y');
  });
});
