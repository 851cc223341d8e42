import { expect } from 'chai';

import { createMask, maskLog } from '../../../../connector/run/masking/maskSecrets';

const SECRET = 'q"w\'e\nü€/+ ?&<=(🎉) z~';

describe('A secret that comes back', () => {

  const mask = createMask([ SECRET ]);

  for (const [ how, text ] of [
    [ 'as it is', SECRET ],
    [ 'in JSON', JSON.stringify(SECRET) ],
    [ 'in JSON within JSON', JSON.stringify(JSON.stringify({ SECRET })) ],
    [ 'in JSON of ASCII', JSON.stringify(SECRET).replace(/[^\0-~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) ],
    [ 'in JSON with escaped slashes', JSON.stringify(SECRET).replaceAll('/', '\\/') ],
    [ 'in a path', encodeURIComponent(SECRET) ],
    [ 'in a path, with small digits', encodeURIComponent(SECRET).replace(/%../g, code => code.toLowerCase()) ],
    [ 'in a path of several parts', encodeURIComponent(SECRET).replaceAll('%2F', '/') ],
    [ 'in a whole address', encodeURI(SECRET) ],
    [ 'in a form', new URLSearchParams({ SECRET }).toString() ],
    [ 'in hexadecimal digits', Buffer.from(SECRET).toString('hex') ],
    [ 'in HTML', escapeHtml(SECRET, '&quot;', '&#39;') ],
    [ 'in HTML as of Python', escapeHtml(SECRET, '&quot;', '&#x27;') ],
    [ 'in HTML as of Go', escapeHtml(SECRET, '&#34;', '&#39;') ],
    [ 'in XML', escapeHtml(SECRET, '&quot;', '&apos;') ],
    [ 'in the text of an element', escapeHtml(SECRET, '"', '\'') ],
    [ 'in JSON as of Go', JSON.stringify(SECRET).replaceAll('&', '\\u0026').replaceAll('<', '\\u003c') ],
    [ 'in JSON as of Gson', JSON.stringify(SECRET).replace(/[&<=']/g, unit => `\\u00${unit.charCodeAt(0).toString(16)}`) ],
    [ 'in JSON as of .NET', '"q\\u0022w\\u0027e\\n\\u00FC\\u20AC/\\u002B ?\\u0026\\u003C=(\\uD83C\\uDF89) z~"' ],
    [ 'in Base64 of JSON', Buffer.from(JSON.stringify({ SECRET })).toString('base64') ]
  ] as const) {

    it(`${how} is masked`, () => {
      const masked = mask(text) as string;

      expect(masked).to.contain('***');
      expect(masked.length).to.be.below(text.length / 2);
    });
  }

  for (let before = 0; before < 4; before++) {
    for (let behind = 0; behind < 4; behind++) {

      it(`in Base64 between ${before} and ${behind} other bytes is masked but for its edges`, () => {

        // given
        const bytes = Buffer.from('u'.repeat(before) + SECRET + 'v'.repeat(behind));

        for (const alphabet of [ 'base64', 'base64url' ] as const) {

          // when
          const masked = mask(bytes.toString(alphabet)) as string;

          // then: what is left holds one byte of the secret at either end at most
          expect(Buffer.from(masked.split('***')[0] ?? '', 'base64').length).to.be.at.most(before + 1);
          expect(Buffer.from(masked.split('***')[1] ?? '', 'base64').length).to.be.at.most(behind + 2);
        }
      });
    }
  }

  it('cut off in a message is masked', () => {
    expect(mask('Cannot add 1 to "token-1234-to…')).to.equal('Cannot add 1 to "token-1234-to…');
    expect(createMask([ 'token-1234-tower' ])('Cannot add 1 to "token-1234-to…')).to.equal('Cannot add 1 to "***…');
  });

  it('cut off at the beginning of a log is masked', () => {
    expect(maskLog('34-tower is it\nEND', [ 'token-1234-tower' ])).to.equal('*** is it\nEND');
  });
});

function escapeHtml(text: string, double: string, single: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', double).replaceAll('\'', single);
}
