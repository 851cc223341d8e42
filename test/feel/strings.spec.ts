import { failureTable, feelTable } from './feelTable';

describe('FEEL strings', () => {

  describe('hold escapes as the engine reads them', () => {
    feelTable([
      [ '"a\\nb\\tc\\rd"', 'a\nb\tc\rd' ],
      [ '"say \\"hi\\""', 'say "hi"' ],
      [ '"it\\\'s"', 'it\'s' ],
      [ '"back\\\\slash"', 'back\\slash' ],
      [ '"\\\\n"', '\\n' ],
      [ '"\\d"', '\\d' ],
      [ '"\\u0041"', '\\u0041' ],
      [ '"two\nlines"', 'two\nlines' ],
      [ '"ä € 😀"', 'ä € 😀' ],
      [ '""', '' ]
    ]);
  });

  describe('are joined with strings only', () => {
    feelTable([
      [ '"a" + "b"', 'ab' ],
      [ '"a" + 1', null, 'INVALID_TYPE' ],
      [ '"a" + null', null, 'INVALID_TYPE' ],
      [ '"a" + string(1)', 'a1' ],
      [ '"a" + string(null)', null, 'INVALID_TYPE' ],
      [ '"a" - "b"', null, 'INVALID_TYPE' ]
    ]);
  });

  describe('are cut by position, from 1 or from the end', () => {
    feelTable([
      [ 'substring("foobar", 3)', 'obar' ],
      [ 'substring("foobar", 3, 3)', 'oba' ],
      [ 'substring("foobar", -2)', 'ar' ],
      [ 'substring("foobar", -3, 1)', 'b' ],
      [ 'substring("foobar", 4, 99)', 'bar' ],
      [ 'substring("foobar", 7)', '' ],
      [ 'substring("foobar", 0)', '' ],
      [ 'substring(string: "foobar", start position: 2, length: 2)', 'oo' ],
      [ 'substring(null, 1)', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ]);

    failureTable([
      [ 'substring("foobar", 8)', 'StringIndexOutOfBoundsException: begin 7, end 6, length 6' ],
      [ 'substring("foobar", -7)', 'StringIndexOutOfBoundsException' ],
      [ 'substring("foobar", 2, -1)', 'StringIndexOutOfBoundsException' ]
    ]);
  });

  describe('count their characters as Java does', () => {
    feelTable([
      [ 'string length("foo")', 3 ],
      [ 'string length("😀")', 2 ],
      [ 'string length(5)', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ]);
  });

  describe('are searched and changed', () => {
    feelTable([
      [ 'upper case("aBc4ß")', 'ABC4SS' ],
      [ 'lower case("aBc4")', 'abc4' ],
      [ 'substring before("foobar", "bar")', 'foo' ],
      [ 'substring before("foobar", "xyz")', '' ],
      [ 'substring after("foobar", "ob")', 'ar' ],
      [ 'substring after("", "a")', '' ],
      [ 'contains("foobar", "of")', false ],
      [ 'starts with("foobar", "fo")', true ],
      [ 'ends with("foobar", "ar")', true ],
      [ 'contains(null, "a")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'trim("  \t a b \n")', 'a b' ],
      [ 'is blank(" \n")', true ],
      [ 'is blank("a")', false ],
      [ 'string join([ "a", null, "c" ], ", ")', 'a, c' ],
      [ 'string join([ "a", "b" ], null)', 'ab' ],
      [ 'string join([ "a", "b" ], ", ", "[", "]")', '[a, b]' ],
      [ 'string join([ "a", 1 ])', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'to base64("FEEL ä€😀")', 'RkVFTCDDpOKCrPCfmIA=' ],
      [ 'from base64(to base64("FEEL ä€😀"))', 'FEEL ä€😀' ],
      [ 'from base64("***")', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ]);
  });

  describe('match patterns of Java', () => {
    feelTable([
      [ 'matches("foobar", "^fo*bar")', true ],
      [ 'matches("foobar", "oba")', true ],
      [ 'matches("FooBar", "foo")', false ],
      [ 'matches("FooBar", "foo", "i")', true ],
      [ 'matches("FooBar", "(?i)foo")', true ],
      [ 'matches("a\nb", "a.b", "s")', true ],
      [ 'matches("a\nb", "^b$", "m")', true ],
      [ 'matches("ab", "a # one\n b", "x")', true ],
      [ 'matches("a.b", "^\\Qa.b\\E$")', true ],
      [ 'matches("äb", "^\\p{L}\\p{Alpha}$")', true ],
      [ 'matches("x", "(")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '[1=ab][2=]cd' ],
      [ 'replace("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3")', '(012) 345-6789' ],
      [ 'replace("a-b", "-", "\\$1")', 'a$1b' ],
      [ 'replace("abc", "(?<middle>b)", "<${middle}>")', 'a<b>c' ],
      [ 'replace("abc", "b", "$1")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'replace("abc", "(b)", "$12")', 'ab2c' ],
      [ 'replace("How do you feel?", "Feel", "FEEL", "i")', 'How do you FEEL?' ],
      [ 'split("a;b;c;;", ";")', [ 'a', 'b', 'c', '', '' ] ],
      [ 'split("abc", "")', [ 'a', 'b', 'c', '' ] ],
      [ 'split("a1b2", "([0-9])")', [ 'a', 'b', '' ] ],
      [ 'extract("references are 1234, 1256, 1378", "12[0-9]*")', [ '1234', '1256' ] ],
      [ 'extract("abc", "x")', [] ]
    ]);
  });

  describe('tell values apart by how they are written', () => {
    feelTable([
      [ 'string(1.1)', '1.1' ],
      [ 'string(true)', 'true' ],
      [ 'string(null)', null ],
      [ 'string("a")', 'a' ],
      [ 'string([ 1, "a", null ])', '[1, "a", null]' ],
      [ 'string({ a: 1, b: { c: "d" } })', '{a:1, b:{c:"d"}}' ],
      [ 'string({})', '{}' ],
      [ 'string([])', '[]' ],
      [ 'string(@"PT90M")', 'PT1H30M' ],
      [ 'string(function(a, b) a)', 'function(a, b)' ],
      [ 'string([1..5))', '[1..5)' ]
    ]);
  });

  describe('hold JSON', () => {
    feelTable([
      [ 'to json({ a: 1, b: [ true, null ], c: "x\\"y" })', '{"a":1,"b":[true,null],"c":"x\\"y"}' ],
      [ 'to json(@"2025-11-24T10:00:00@Europe/Berlin")', '"2025-11-24T10:00:00+01:00[Europe/Berlin]"' ],
      [ 'to json(@"P3Y")', '"P3Y"' ],
      [ 'from json("{\\"a\\": [ 1, 0.1 ]}")', { a: [ 1, 0.1 ] } ],
      [ 'from json("{\\"a\\": 0.1}").a + 0.2 = 0.3', true ],
      [ 'from json("9007199254740993")', 9007199254740993n ],
      [ 'from json("1.5 2")', 1.5 ],
      [ 'from json("true,2")', true ],
      [ 'from json("2024-01-31")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'from json("1,2")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'from json("truex")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'from json(null)', null ],
      [ 'from json("{a")', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ]);
  });
});
