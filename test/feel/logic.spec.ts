import { failureTable, feelTable } from './feelTable';

describe('FEEL logic', () => {

  describe('knows true, false and null', () => {
    feelTable([
      [ 'true and true', true ],
      [ 'true and false', false ],
      [ 'false and null', false ],
      [ 'null and false', false, 'INVALID_TYPE' ],
      [ 'true and null', null, 'INVALID_TYPE' ],
      [ 'null and null', null, 'INVALID_TYPE' ],
      [ 'true or null', true ],
      [ 'null or true', true, 'INVALID_TYPE' ],
      [ 'false or null', null, 'INVALID_TYPE' ],
      [ 'false or "text"', null, 'INVALID_TYPE' ],
      [ 'false or false', false ],
      [ 'true or false and false', true ],
      [ 'not(true)', false ],
      [ 'not(null)', null ],
      [ 'not("a")', null ],
      [ 'all([ true, null, false ])', false ],
      [ 'all([ true, null ])', null ],
      [ 'any([ false, null, true ])', true ],
      [ 'any([ false, null ])', null ],
      [ 'all([])', true ],
      [ 'any([])', false ]
    ]);
  });

  describe('stops as soon as the result is certain', () => {
    feelTable([
      [ 'false and missing', false ],
      [ 'true or missing', true ]
    ]);
  });

  describe('compares values of one type', () => {
    feelTable([
      [ '1 = 1.0', true ],
      [ '1 = 2', false ],
      [ '1 = "1"', null, 'NOT_COMPARABLE' ],
      [ '1 != "1"', null, 'NOT_COMPARABLE', 'INVALID_TYPE' ],
      [ '"b" > "a"', true ],
      [ '"a" < 1', null, 'NOT_COMPARABLE' ],
      [ 'true > false', null, 'NOT_COMPARABLE' ],
      [ 'null = null', true ],
      [ 'null != 1', true ],
      [ 'missing = null', true, 'NO_VARIABLE_FOUND' ],
      [ 'null < 1', null, 'NOT_COMPARABLE' ],
      [ '[ 1, "a" ] = [ 1, "a" ]', true ],
      [ '[ 1 ] = [ "a" ]', false ],
      [ '[ 1 ] = 1', null, 'NOT_COMPARABLE' ],
      [ '{ a: 1, b: [ 2 ] } = { b: [ 2 ], a: 1 }', true ],
      [ '{ a: 1 } = { a: 1, b: null }', false ],
      [ '5 between 1 and 5', true ],
      [ '5 between 6 and 7', false ],
      [ '5 between null and 7', null, 'NOT_COMPARABLE', 'INVALID_TYPE' ]
    ]);

    failureTable([ [ '[ 1 ] < [ 2 ]', '[1] can not be compared to [2]' ] ]);
  });

  describe('decides with if', () => {
    feelTable([
      [ 'if 1 < 2 then "yes" else "no"', 'yes' ],
      [ 'if null then "yes" else "no"', 'no', 'INVALID_TYPE' ],
      [ 'if "true" then "yes" else "no"', 'no', 'INVALID_TYPE' ],
      [ 'if missing then 1 else if true then 2 else 3', 2, 'NO_VARIABLE_FOUND', 'INVALID_TYPE' ]
    ]);
  });

  describe('tests with in', () => {
    feelTable([
      [ '5 in 5', true ],
      [ '5 in (1, 5)', true ],
      [ '5 in (1, 2)', false ],
      [ '5 in [ 1, 5 ]', true ],
      [ '5 in [ 1, 2 ]', false, 'NOT_COMPARABLE' ],
      [ '5 in [1..5]', true ],
      [ '5 in [1..5)', false ],
      [ '5 in ]1..5[', false ],
      [ '5 in (< 3, > 4)', true ],
      [ '5 in > 5', false ],
      [ '5 in >= 5', true ],
      [ '5 in (? > 3)', true ],
      [ '5 in (? > 3 and ? < 5)', false ],
      [ '"Ada" in (starts with(?, "A"))', true ],
      [ '5 in "a"', null, 'NOT_COMPARABLE' ],
      [ '5 in ["a".."b"]', null, 'NOT_COMPARABLE' ],
      [ 'null in null', true ],
      [ 'null in [ 1, null ]', true ],
      [ '5 in null', false ],
      [ '5 in true', null, 'NOT_COMPARABLE' ],
      [ 'false in false', true ],
      [ '5 in ("a", 5)', true, 'NOT_COMPARABLE', 'INVALID_TYPE' ]
    ]);
  });

  describe('has no input outside of in', () => {
    feelTable([
      [ '[1..3]', null, 'NO_VARIABLE_FOUND', 'NOT_COMPARABLE' ],
      [ '> 3', null, 'NO_VARIABLE_FOUND', 'NOT_COMPARABLE' ]
    ]);

    failureTable([ [ '? > 3', 'No input value available' ] ]);
  });

  describe('knows types', () => {
    feelTable([
      [ '1 instance of number', true ],
      [ '"a" instance of string', true ],
      [ 'true instance of boolean', true ],
      [ '[ 1 ] instance of list', true ],
      [ '{} instance of context', true ],
      [ '(function(x) x) instance of function', true ],
      [ 'null instance of Any', false ],
      [ '1 instance of Any', true ],
      [ '@"2024-01-01" instance of date', true ],
      [ '@"10:00:00" instance of time', true ],
      [ '@"2024-01-01T10:00:00" instance of date and time', true ],
      [ '@"PT1H" instance of days and time duration', true ],
      [ '@"P1Y" instance of years and months duration', true ],
      [ '1 instance of string', false ],
      [ '1 instance of money', false ]
    ]);
  });

  describe('quantifies', () => {
    feelTable([
      [ 'some x in [ 1, 2 ] satisfies x > 1', true ],
      [ 'every x in [ 1, 2 ] satisfies x > 1', false ],
      [ 'some x in [] satisfies true', false ],
      [ 'every x in [] satisfies false', true ],
      [ 'some x in 1..3, y in 2..4 satisfies x = y', true ],
      [ 'some x in [ 1, "a" ] satisfies x > 0', true ],
      [ 'every x in [ 1, "a" ] satisfies x > 0', null, 'NOT_COMPARABLE', 'INVALID_TYPE' ],
      [ 'some x in null satisfies true', null, 'INVALID_TYPE' ]
    ]);
  });

  describe('asks for presence', () => {
    feelTable([
      [ 'is defined(1)', true ],
      [ 'is defined(null)', false ],
      [ 'is defined(nothing)', false ],
      [ 'is defined(missing)', false, 'NO_VARIABLE_FOUND' ],
      [ 'is defined(missing.field)', false, 'NO_VARIABLE_FOUND' ],
      [ 'is defined()', null, 'NO_FUNCTION_FOUND' ],
      [ 'get or else(nothing, "default")', 'default' ],
      [ 'get or else("this", "default")', 'this' ],
      [ '{ a: get or else(null, 1) or true }', { a: true }, 'INVALID_TYPE' ],
      [ 'get or else(null, get or else(null, 2))', 2 ]
    ], { nothing: null });
  });

  describe('asserts', () => {
    feelTable([ [ 'assert(5, 5 > 1)', 5 ], [ 'assert(5, 5 > 1, "too small")', 5 ] ]);

    failureTable([
      [ 'assert(5, 5 > 10)', 'Assertion failure on evaluate the expression \'assert(5, 5 > 10)\': The condition is not fulfilled' ],
      [ 'assert(5, 5 > 10, "too small")', 'too small' ],
      [ '[ 1, is defined(assert(5, false)) ]', 'The condition is not fulfilled' ]
    ]);
  });
});
