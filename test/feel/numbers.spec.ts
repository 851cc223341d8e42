import { failureTable, feelTable } from './feelTable';

describe('FEEL numbers', () => {

  describe('are decimals of 34 digits', () => {
    feelTable([
      [ '0.1 + 0.2', 0.3 ],
      [ '1.1 + 2.2 = 3.3', true ],
      [ '0.1 * 3 = 0.3', true ],
      [ '1 / 3', 0.3333333333333333 ],
      [ 'string(1 / 3)', '0.3333333333333333333333333333333333' ],
      [ 'string(2 / 3)', '0.6666666666666666666666666666666667' ],
      [ '1 / 3 * 3 = 1', false ],
      [ '19.99 * 100', 1999 ],
      [ '4.35 * 100 = 435', true ],
      [ '.5 + .25', 0.75 ],
      [ '10 - -2', 12 ],
      [ '10-2', 8 ],
      [ '2 + 3 * 4', 14 ],
      [ '(2 + 3) * 4', 20 ],
      [ '8 / 4 / 2', 1 ]
    ]);
  });

  describe('are exact where their digits become too many to be small', () => {
    feelTable([
      [ 'string(999999999999999 + 1)', '1000000000000000' ],
      [ 'string(999999999999999 * 999999999999999)', '999999999999998000000000000001' ],
      [ 'string(99999999999999.9 + 0.01)', '99999999999999.91' ],
      [ 'string(9999999 * 1.00000001)', '9999999.09999999' ],
      [ 'string(0.000000000000001 * 0.1)', '1E-16' ],
      [ 'string(1.50 - 0.25)', '1.25' ],
      [ 'string(1.50 - 1.5)', '0.00' ],
      [ 'string(2.50 * 4)', '10.00' ],
      [ 'string(-(1.50))', '-1.50' ],
      [ '999999999999999 < 999999999999999.5', true ],
      [ '1000000000000000 > 999999999999999.9', true ],
      [ '1.50 = 1.5', true ],
      [ 'string(price)', '4.25' ],
      [ 'string(tiny)', '0.00010' ],
      [ 'string(large)', '123456789.5' ]
    ], { price: 4.25, tiny: 0.0001, large: 123456789.5 });
  });

  describe('leave FEEL as integers of 64 bits or as doubles', () => {
    feelTable([
      [ '1.50', 1.5 ],
      [ '2.0', 2 ],
      [ 'x', 9007199254740993n ],
      [ 'x + 1', 9007199254740994n ],
      [ 'x - x', 0 ],
      [ '9223372036854775807', 9223372036854775807n ],
      [ '-9223372036854775808', -9223372036854775808n ],
      [ '9223372036854775807 + 1', -9223372036854775808n ],
      [ '10 ** 20', 7766279631452241920n ],
      [ '10 ** 999999999', 0 ],
      [ '-0', 0 ]
    ], { x: 9007199254740993n });
  });

  describe('compare by value, wherever they come from', () => {
    feelTable([
      [ 'price = 10.10', true ],
      [ 'price + 0.2 = 10.3', true ],
      [ 'price > 10', true ],
      [ 'count = 3.0', true ],
      [ 'big > 9007199254740992', true ],
      [ 'list contains([ 1, 2 ], 1.0)', true ]
    ], { price: 10.1, count: 3, big: 9007199254740993n });
  });

  describe('remember their digits when they become text', () => {
    feelTable([
      [ 'string(1.50)', '1.50' ],
      [ 'string(1.10 + 2.20)', '3.30' ],
      [ 'string(2 * 1.5)', '3.0' ],
      [ 'string(10.00 / 2)', '5.00' ],
      [ 'string(decimal(2.5, 2))', '2.50' ],
      [ 'string(price)', '10.5' ],
      [ 'string(100)', '100' ],
      [ 'string(0.0000001)', '1E-7' ],
      [ 'string(100 / 0.5)', '2.0E+2' ],
      [ 'string(sqrt(16))', '4.0' ],
      [ 'string(-1.0)', '-1.0' ]
    ], { price: 10.5 });
  });

  describe('have powers', () => {
    feelTable([
      [ '2 ** 10', 1024 ],
      [ '2 ** -1', 0.5 ],
      [ '2 ** 0.5', 1.4142135623730951 ],
      [ '2 ** 3 ** 2', 64 ],
      [ '-2 ** 2', 4 ],
      [ 'string(1.1 ** 2)', '1.21' ],
      [ '"a" ** 2', null, 'INVALID_TYPE' ]
    ]);

    failureTable([
      [ '10 ** 1000000000', 'ArithmeticException' ],
      [ '0 ** -1', 'ArithmeticException' ],
      [ '(-8) ** 0.5', 'NumberFormatException' ]
    ]);
  });

  describe('give null where there is no result', () => {
    feelTable([
      [ '1 / 0', null, 'INVALID_TYPE' ],
      [ '1 + "a"', null, 'INVALID_TYPE' ],
      [ '1 + null', null, 'INVALID_TYPE' ],
      [ 'missing * 2', null, 'NO_VARIABLE_FOUND', 'INVALID_TYPE' ],
      [ '-"a"', null, 'INVALID_TYPE' ],
      [ '(1 / 0) + 1', null, 'INVALID_TYPE', 'INVALID_TYPE' ],
      [ '{ a: 1 } - 1', null, 'INVALID_TYPE' ]
    ]);
  });

  describe('are rounded', () => {
    feelTable([
      [ 'decimal(2.5, 0)', 2 ],
      [ 'decimal(3.5, 0)', 4 ],
      [ 'decimal(1.005, 2)', 1 ],
      [ 'decimal(2.345, 2, "HALF_UP")', 2.35 ],
      [ 'decimal(2.345, 2, "sideways")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'decimal(1234, -2)', 1200 ],
      [ 'floor(-1.56, 1)', -1.6 ],
      [ 'ceiling(-1.56, 1)', -1.5 ],
      [ 'round up(5.5, 0)', 6 ],
      [ 'round down(-5.5, 0)', -5 ],
      [ 'round half up(-1.5, 0)', -2 ],
      [ 'round half down(-1.5, 0)', -1 ],
      [ 'decimal(1, 100000)', 1 ],
      [ 'floor(2, -7000)', 0 ],
      [ 'decimal(0, 99999999999999999999)', 0 ],
      [ 'decimal(2, 99999999999999999999)', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'round up(2, 2147483648)', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ]);
  });

  describe('have functions', () => {
    feelTable([
      [ 'modulo(12, 5)', 2 ],
      [ 'modulo(-12, 5)', 3 ],
      [ 'sqrt(-1)', null ],
      [ 'abs(-3)', 3 ],
      [ 'abs("a")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'odd(-3)', true ],
      [ 'even(2.5)', false ],
      [ 'random number()', 0.25 ]
    ], {}, { random: () => 0.25 });

    failureTable([
      [ 'modulo(5, 0)', 'ArithmeticException' ],
      [ 'log(0)', 'NumberFormatException' ]
    ]);
  });

  describe('are read from text', () => {
    feelTable([
      [ 'number("1500.5")', 1500.5 ],
      [ 'number("+5")', 5 ],
      [ 'number("-1e3")', -1000 ],
      [ 'number(" 5")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'number("1,500", ",")', 1500 ],
      [ 'number("1.000,5", ".", ",")', 1000.5 ],
      [ 'number("1,5", null, ",")', 1.5 ],
      [ 'number(from: "1.000.000,01", decimal separator: ",", grouping separator: ".")', 1000000.01 ],
      [ 'number("1;5", ";")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'number("1,5", ",", ",")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'number("abc")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'number(5)', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ]);
  });

  describe('have as many digits as they are written with', () => {
    feelTable([
      [ 'string(123456789012345678901234567890123456789012 / 3)', '41152263004115226300411522630041152263004' ],
      [ 'number("٣")', 3 ],
      [ 'string(from json("1.50"))', '1.50' ],
      [ 'exp(-8.48)', 0.00020757870271771752 ]
    ]);
  });

  describe('are too far apart for a remainder', () => {
    feelTable([ [ 'even(10 ** 40)', true ] ]);
    failureTable([ [ 'modulo(10 ** 40, 3)', 'Division impossible' ] ]);
  });
});
