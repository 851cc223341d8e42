import { expect } from 'chai';

import { isJavaBlank, javaReplace, javaTrim } from '../../connector/javaText';

describe('text as Java has it', function() {

  [ undefined, '', ' ', '\t\r\n', '\u001c', '\u2028', '\u3000' ].forEach(text => {
    it(`takes ${JSON.stringify(text)} for blank`, () => expect(isJavaBlank(text)).to.be.true);
  });

  [ 'a', ' a ', '\u00a0', '\u202f', '\ufeff', '\u0000' ].forEach(text => {
    it(`does not take ${JSON.stringify(text)} for blank`, () => expect(isJavaBlank(text)).to.be.false);
  });

  it('trims all up to the space, and nothing beyond', function() {
    expect(javaTrim('\u0000\t a b \n')).to.equal('a b');
    expect(javaTrim('\u00a0a\u2003')).to.equal('\u00a0a\u2003');
    expect(javaTrim(' \n')).to.equal('');
  });

  it('finds an empty text between all letters', function() {
    expect(javaReplace('ab', '', '***')).to.equal('***a***b***');
    expect(javaReplace('a.b.', '.', '$&')).to.equal('a$&b$&');
  });
});
