import { expect } from 'chai';

import { Budget, evaluate } from '../../feel';
import { feelTable } from './feelTable';

describe('FEEL patterns', () => {

  describe('are those of Java', () => {
    feelTable([
      [ 'extract("a1b22", "\\\\d+")', [ '1', '22' ] ],
      [ 'replace("aab", "a++", "_")', '_b' ],
      [ 'matches("aaa", "a++a")', false ],
      [ 'matches("aaab", "(?>a+)b")', true ],
      [ 'matches("FOO", "(?i)foo")', true ],
      [ 'matches("FOO", "(?i:f)oo")', false ],
      [ 'matches("ÄÖ", "(?i)äö")', false ],
      [ 'matches("ÄÖ", "(?iu)äö")', true ],
      [ 'matches("line\\nbreak", "e.b")', false ],
      [ 'matches("line\\nbreak", "e.b", "s")', true ],
      [ 'matches("line\\nbreak", "^break$")', false ],
      [ 'matches("line\\nbreak", "^break$", "m")', true ],
      [ 'matches("line\\n", "line$")', true ],
      [ 'matches("line\\n", "line\\\\z")', false ],
      [ 'matches("ab", "a b # blanks do not count", "x")', true ],
      [ 'extract("foobar foobaz", "foo(?=baz)")', [ 'foo' ] ],
      [ 'extract("1EUR 2USD", "(?<=\\\\d)[A-Z]{3}")', [ 'EUR', 'USD' ] ],
      [ 'extract("xay bay", "(?<!x)ay")', [ 'ay' ] ],
      [ 'matches("abab", "^(ab)\\\\1$")', true ],
      [ 'matches("abab", "^(?<x>ab)\\\\k<x>$")', true ],
      [ 'extract("a-b_c", "[\\\\w&&[^_]]")', [ 'a', 'b', 'c' ] ],
      [ 'extract("abc123", "[a-c[2-3]]+")', [ 'abc', '23' ] ],
      [ 'extract("a]b", "[]]")', [ ']' ] ],
      [ 'extract("é1ß", "\\\\p{L}")', [ 'é', 'ß' ] ],
      [ 'extract("aB,", "\\\\p{Upper}|\\\\p{Punct}")', [ 'B', ',' ] ],
      [ 'extract("a.b", "\\\\Q.\\\\E")', [ '.' ] ],
      [ 'string length(replace("😀x😀", ".", "_"))', 3 ],
      [ 'extract("aaa", "a{2}")', [ 'aa' ] ],
      [ 'extract("aaa", "a{1,2}?")', [ 'a', 'a', 'a' ] ],
      [ 'extract("<a><b>", "<.+?>")', [ '<a>', '<b>' ] ],
      [ 'extract("a b", "\\\\b\\\\w")', [ 'a', 'b' ] ],
      [ 'extract("abc", "")', [ '', '', '', '' ] ],
      [ 'extract("aab", "(a*)*")', [ 'aa', '', '' ] ],
      [ 'replace("abc", "(b)(x)?", "[$1$2]")', 'a[b]c' ],
      [ 'replace("abc", "(?<n>b)", "${n}${n}")', 'abbc' ],
      [ 'replace("a.b", "\\\\.", "\\\\$")', 'a$b' ],
      [ 'split("a1b", "")', [ 'a', '1', 'b', '' ] ],
      [ 'split("boo:and:foo", "o")', [ 'b', '', ':and:f', '', '' ] ]
    ]);
  });

  describe('are refused where Java refuses them', () => {
    const patterns = [ 'a**', '*a', '(', ')', '[a', '[b-a]', 'a{', '{1}', '\\y', '(?<=a*)b', '\\p{Nonsense}', '(?z)', '\\k<x>', '(?<1>a)', 'a{2,1}' ];

    for (const pattern of patterns) {
      it(pattern, () => {

        // when
        const evaluation = evaluate('matches("a", pattern)', { pattern });

        // then
        expect(evaluation).to.deep.include({ kind: 'value', value: null });
        expect(evaluation.warnings.map(({ message }) => message)).to.eql([ `Failed to invoke function 'matches': Invalid pattern '${pattern}'` ]);
      });
    }

    feelTable([
      [ 'replace("a", "a", "$1")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'replace("a", "a", "$")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'replace("a", "a", "\\\\")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'replace("a", "a", "${x}")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'replace("b", "a", "$1")', 'b' ]
    ]);
  });

  describe('take a number of steps that does not depend on the machine', () => {

    it('the same for the same input', () => {

      // given
      const evaluation = (steps: number) => evaluate('matches(text, "(a+)+$")', { text: `${'a'.repeat(14)}!` }, { budget: new Budget({ steps }) }).kind;

      // when
      const least = firstStep(steps => evaluation(steps) === 'value');

      // then
      for (let round = 0; round < 5; round++) {
        expect(evaluation(least)).to.equal('value');
        expect(evaluation(least - 1)).to.equal('failure');
      }
    });

    it('and fail in the phase of what takes too long', () => {

      // when
      const evaluation = evaluate('matches(text, "(a+)+$")', { text: `${'a'.repeat(60)}!` });

      // then
      expect(evaluation).to.include({ kind: 'failure', phase: 'time' });
    });
  });
});

/** The first number of steps that suffices, by halving. */
function firstStep(suffices: (steps: number) => boolean): number {
  let [ low, high ] = [ 1, 1_000_000 ];

  while (low < high) {
    const middle = Math.floor((low + high) / 2);

    [ low, high ] = suffices(middle) ? [ low, middle ] : [ middle + 1, high ];
  }

  return low;
}
