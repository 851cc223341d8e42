import { expect } from 'chai';

import { evaluate } from '../../feel';
import { failureTable, feelTable } from './feelTable';

import type { NativeArgument, NativeFunction } from '../../feel';

describe('FEEL functions', () => {

  describe('are defined and called by name', () => {
    feelTable([
      [ '{ double: function(x) x * 2, result: double(4) }', { result: 8 } ],
      [ '{ f: function() "called", result: f() }.result', 'called' ],
      [ '{ minus: function(x, y) x - y, result: minus(y: 2, x: 5) }.result', 3 ],
      [ '{ f: function(x, y) y, result: f(x: 1) }.result', null ],
      [ '{ f: function(the price) `the price` + 1, result: f(the price: 2) }.result', 3 ],
      [ '{ the total: function(x) x, result: the total(2) }.result', 2 ],
      [ '{ tools: { half: function(x) x / 2 }, result: tools.half(5) }.result', 2.5 ],
      [ '{ a: 1, f: function() a, g: { a: 2, r: f() } }.g.r', 1 ],
      [ 'date(2019, 9, 17).year', 2019 ],
      [ 'index of([ 1, 2, 3, 2 ], 2)[1]', 2 ]
    ]);
  });

  describe('give null when they cannot be called', () => {
    feelTable([
      [ 'unknown(1)', null, 'NO_FUNCTION_FOUND' ],
      [ 'an unknown one(1)', null, 'NO_FUNCTION_FOUND' ],
      [ 'count()', null, 'NO_FUNCTION_FOUND' ],
      [ 'count([ 1 ], 2)', null, 'NO_FUNCTION_FOUND' ],
      [ 'count(items: [ 1 ])', null, 'NO_FUNCTION_FOUND' ],
      [ '{ f: function(x) x, result: f(1, 2) }.result', null, 'NO_FUNCTION_FOUND' ],
      [ '{ f: function(x) x, result: f(y: 1) }.result', null, 'NO_FUNCTION_FOUND' ],
      [ 'x(1)', null, 'NO_FUNCTION_FOUND' ]
    ], { x: 5 });
  });

  describe('of the language come before those of the expression', () => {
    feelTable([
      [ '{ count: function(list) "mine", result: count([ 1 ]) }.result', 1 ],
      [ '{ count: 5, result: count([ 1 ]) + count }.result', 6 ]
    ]);
  });

  describe('cannot call themselves, nor what they are given', () => {
    feelTable([
      [ '{ f: function(n) f(n), result: f(1) }.result', null, 'NO_FUNCTION_FOUND' ],
      [ '{ apply: function(f) f(1), result: apply(function(x) x) }.result', null, 'NO_FUNCTION_FOUND' ],
      [ '{ f: function() later, later: 1, result: f() }.result', null, 'NO_VARIABLE_FOUND' ]
    ]);
  });

  describe('in a context fail the evaluation when they cannot be called', () => {
    failureTable([
      [ 'x.foo()', 'Expected context but found \'5\'' ],
      [ 'c.foo(1)', 'No function found with name \'foo\' and 1 parameters' ]
    ], { x: 5, c: {} });
  });

  describe('are no values outside of FEEL', () => {
    feelTable([
      [ 'function(x) x', null ],
      [ '[ function(x) x, 1 ]', [ null, 1 ] ],
      [ '{ f: function(x) x, a: 1 }', { a: 1 } ],
      [ '{ f: function(x) x }.f', null, 'NO_CONTEXT_ENTRY_FOUND' ]
    ]);

    it('name their type', () => {
      expect(evaluate('function(x) x', {})).to.include({ kind: 'value', type: 'function' });
    });
  });

  describe('that the caller brings', () => {

    it('get their arguments in the order of the signature, with FEEL types', () => {

      // given
      const calls: NativeArgument[][] = [];
      const functions = { 'a helper': recording(calls, [ [ 'first' ], [ 'first', 'the second' ] ]) };

      // when
      const evaluation = evaluate('[ a helper(1), a helper(the second: @"PT1M", first: "a"), a helper(the second: 1) ]', {}, { functions });

      // then
      expect(evaluation).to.deep.include({ kind: 'value', value: [ 1, 2, 2 ], warnings: [] });
      expect(calls).to.eql([
        [ { type: 'number', value: 1 } ],
        [ { type: 'string', value: 'a' }, { type: 'days and time duration', value: 'PT1M' } ],
        [ { type: 'null', value: null }, { type: 'number', value: 1 } ]
      ]);
    });

    it('are not found with other arguments', () => {

      // given
      const functions = { f: recording([], [ [ 'a' ] ]) };

      // when
      const evaluation = evaluate('f(1, 2)', {}, { functions });

      // then
      expect(evaluation).to.include({ kind: 'value', value: null });
      expect(evaluation.warnings).to.have.nested.property('[0].code', 'NO_FUNCTION_FOUND');
    });

    it('can give durations', () => {

      // given
      const functions = { wait: { signatures: [ [] ], invoke: () => ({ kind: 'duration' as const, iso: 'PT1.5S' }) } };

      // when
      const evaluation = evaluate('string(wait() * 60)', {}, { functions });

      // then
      expect(evaluation).to.include({ kind: 'value', value: 'PT1M30S' });
    });

    it('can fail the evaluation', () => {

      // given
      const functions = { f: { signatures: [ [] ], invoke: () => ({ kind: 'failure' as const, message: 'out of order' }) } };

      // when
      const evaluation = evaluate('get or else(f(), 1)', {}, { functions });

      // then
      expect(evaluation.kind === 'failure' && evaluation.message).to.include('out of order');
    });
  });
});

function recording(calls: NativeArgument[][], signatures: string[][]): NativeFunction {
  return {
    signatures,
    invoke(args) {
      calls.push(args);

      return { kind: 'value', value: args.length };
    }
  };
}
