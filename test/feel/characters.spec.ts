import { expect } from 'chai';

import { isBlank, isNamePart, isNameStart } from '../../feel/syntax/characters';

/** Java's identifiers, with FEEL's blanks left out. */
const NAME_START = /[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u;
const NAME_PART = new RegExp(String.raw`[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}\0-\x08\x0e-\x1b\x7f-\x9f]`, 'u');

describe('FEEL - characters', function() {

  it('should be for names what Unicode says, of ASCII and beyond', function() {

    // given
    const codes = Array.from({ length: 0x2100 }, (_, code) => code);

    // when
    const wrong = codes.filter(code => {
      const character = String.fromCharCode(code);

      return isNameStart(code) !== NAME_START.test(character)
        || isNamePart(code) !== (NAME_PART.test(character) && !isBlank(code));
    });

    // then
    expect(wrong).to.eql([]);
  });
});
