import { failureTable, feelTable } from './feelTable';

import type { JsonObject } from '../../feel';

const items: JsonObject[] = [ { name: 'pen', price: 1.5, item: 'own' }, { name: 'ink', price: 12 }, { name: 'cap' } ];

describe('FEEL lists', () => {

  describe('are filtered by position', () => {
    feelTable([
      [ '[ 1, 2, 3 ][1]', 1 ],
      [ '[ 1, 2, 3 ][-1]', 3 ],
      [ '[ 1, 2, 3 ][0]', null ],
      [ '[ 1, 2, 3 ][4]', null ],
      [ '[ 1, 2, 3 ][-4]', null ],
      [ '[ 1, 2, 3 ][1 + 1]', 2 ],
      [ '[ 1, 2, 3 ][n]', 2 ],
      [ '[ 1, 2, 3 ][count([ 1, 2 ])]', 2 ],
      [ '[ [ 1, 2 ], [ 3 ] ][1][2]', 2 ],
      [ '5[1]', null, 'INVALID_TYPE' ],
      [ 'null[1]', null, 'INVALID_TYPE' ]
    ], { n: 2 });
  });

  describe('are filtered by condition', () => {
    feelTable([
      [ '[ 1, 2, 3, 4 ][item > 2]', [ 3, 4 ] ],
      [ '[ 1, 2, 3, 4 ][item > 1 and item < 4]', [ 2, 3 ], 'NO_VARIABLE_FOUND', 'NOT_COMPARABLE', 'INVALID_TYPE', 'NO_VARIABLE_FOUND', 'NOT_COMPARABLE' ],
      [ '[ 1, 2, 3, 4 ][even(item)]', [ 2, 4 ] ],
      [ '[ 1, 2, 3 ][item in (1, 3)]', [ 1, 3 ], 'NO_VARIABLE_FOUND' ],
      [ '[ true, false ][item]', [ true ], 'NO_VARIABLE_FOUND' ],
      [ '[][item > 1]', [] ],
      [ '[ 1, 2 ][true]', [ 1, 2 ] ],
      [ '[ 1, "a" ][item > 0]', [ 1 ], 'NOT_COMPARABLE' ],
      [ 'items[price > 5].name', [ 'ink' ], 'NO_VARIABLE_FOUND', 'NOT_COMPARABLE' ],
      [ 'items[name = "ink"].price', [ 12 ] ],
      [ 'items[item = "own"].name', [ 'pen' ], 'NOT_COMPARABLE', 'NOT_COMPARABLE' ],
      [ '[ 1, 2, 3 ][> 2]', [], 'NO_VARIABLE_FOUND', 'NOT_COMPARABLE' ]
    ], { items });
  });

  describe('are made by for', () => {
    feelTable([
      [ 'for i in 1..3 return i * 2', [ 2, 4, 6 ] ],
      [ 'for i in 3..1 return i', [ 3, 2, 1 ] ],
      [ 'for i in 1..2.5 return i', [ 1, 2 ] ],
      [ 'for i in -1..1 return i', [ -1, 0, 1 ] ],
      [ 'for i in [ "a", "b" ] return i + "!"', [ 'a!', 'b!' ] ],
      [ 'for i in [ 1, 2 ], j in [ 3, 4 ] return i * j', [ 3, 4, 6, 8 ] ],
      [ 'for i in 1..2, j in [ 5 ] return i + j', [ 6, 7 ] ],
      [ 'for i in 1..5 return if i < 3 then i else sum(partial)', [ 1, 2, 3, 6, 12 ] ],
      [ 'for i in 1..3 return partial', [ [], [ [] ], [ [], [ [] ] ] ] ],
      [ 'for i in [] return i', [] ],
      [ 'for i in null return i', null, 'INVALID_TYPE' ],
      [ 'for i in 1.."a" return i', null, 'INVALID_TYPE' ],
      [ 'for i in items return i.name', [ 'pen', 'ink', 'cap' ] ]
    ], { items });
  });

  describe('iterate over lists that do not know each other', () => {
    feelTable([
      [ 'for i in 1..2, j in 1..i return j', null, 'NO_VARIABLE_FOUND', 'INVALID_TYPE' ]
    ]);
  });

  describe('have functions', () => {
    feelTable([
      [ 'count([ 1, null ])', 2 ],
      [ 'count(null)', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'min(3, 1, 2)', 1 ],
      [ 'max([ "a", "c", "b" ])', 'c' ],
      [ 'max([])', null ],
      [ 'max([ 1, "a" ])', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'max([ @"2024-01-01", @"2024-06-01" ])', '2024-06-01' ],
      [ 'sum([ 0.1, 0.2 ])', 0.3 ],
      [ 'sum([])', null ],
      [ 'sum([ 1, null ])', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'product(2, 3, 4)', 24 ],
      [ 'mean([ 1, 2 ])', 1.5 ],
      [ 'median([ 6, 1, 2, 3 ])', 2.5 ],
      [ 'median(8, 2, 5, 3, 4)', 4 ],
      [ 'stddev(2, 4, 7, 5)', 2.0816659994661326 ],
      [ 'mode([ 6, 1, 9, 6, 1 ])', [ 1, 6 ] ],
      [ 'mode([])', [] ],
      [ 'list contains([ 1, null ], null)', true ],
      [ 'list contains([ { a: 1 } ], { a: 1.0 })', true ],
      [ 'sublist([ 1, 2, 3 ], -2)', [ 2, 3 ] ],
      [ 'sublist([ 1, 2, 3 ], -2, 1)', [ 2 ] ],
      [ 'sublist([ 1, 2, 3 ], 5)', [] ],
      [ 'sublist(list: [ 1, 2, 3 ], start position: 2)', [ 2, 3 ] ],
      [ 'append([ 1 ], 2, [ 3 ])', [ 1, 2, [ 3 ] ] ],
      [ 'concatenate([ 1 ], [ 2 ], 3)', [ 1, 2, 3 ] ],
      [ 'insert before([ 1, 3 ], 2, 2)', [ 1, 2, 3 ] ],
      [ 'insert before([ 1, 3 ], -1, 2)', [ 1, 2, 3 ] ],
      [ 'remove([ 1, 2, 3 ], -1)', [ 1, 2 ] ],
      [ 'remove([ 1, 2, 3 ], 9)', [ 1, 2, 3 ] ],
      [ 'reverse([ 1, 2 ])', [ 2, 1 ] ],
      [ 'index of([ 1, null, 1.0 ], 1)', [ 1, 3 ] ],
      [ 'union([ 1 ], [ 1.0, 2 ])', [ 1, 2 ] ],
      [ 'distinct values([ { a: 1 }, { a: 1.0 }, "1", 1, null, null ])', [ { a: 1 }, '1', 1, null ] ],
      [ 'duplicate values([ 1, 2, 1, 3, 2 ])', [ 1, 2 ] ],
      [ 'flatten([ [ 1, [ 2 ] ], 3 ])', [ 1, 2, 3 ] ],
      [ 'is empty([])', true ],
      [ 'partition([ 1, 2, 3 ], 2)', [ [ 1, 2 ], [ 3 ] ] ],
      [ 'partition([ 1, 2, 3 ], 0)', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'sort([ 3, 1, 2 ], function(a, b) a > b)', [ 3, 2, 1 ] ],
      [ 'sort(list: [ 3, 1, 2 ], precedes: function(x, y) x < y)', [ 1, 2, 3 ] ],
      [ 'sort([ 3, 1 ], function(a, b) "no")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'sort([ 3, 1 ], function(a) true)', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ]);
  });

  describe('have no position 0', () => {
    feelTable([
      [ 'remove([ 1, 2 ], 0)', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'sublist([ 1, 2 ], 0)', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'insert before([ 1, 2 ], 0, 3)', null, 'FUNCTION_INVOCATION_FAILURE' ]
    ]);
  });

  describe('of truths are decided by the first decisive one, whatever stands before', () => {
    feelTable([
      [ 'all([ 1, false ])', false ],
      [ 'any("a", true)', true ],
      [ 'and(true, "a")', null ],
      [ 'or(false, true)', true ]
    ]);
  });

  describe('of lists have no largest', () => {
    failureTable([
      [ 'max([ 1 ], [])', '[1] can not be compared to []' ],
      [ 'min([ 1, 2 ], [ { a: 1 } ])', 'can not be compared to' ]
    ]);
  });
});
