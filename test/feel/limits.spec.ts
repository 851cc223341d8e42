import { expect } from 'chai';

import { Budget, evaluate } from '../../feel';
import { failureTable, feelTable } from './feelTable';

const DOUBLED_LISTS = 'for i in 1..60 return if i = 1 then [ 1 ] else [ partial[-1], partial[-1] ]';

describe('A FEEL evaluation', () => {

  describe('comes to an end, whatever the expression', () => {
    failureTable([
      [ 'for i in 1..1000000000 return i', 'A list would have more than' ],
      [ 'for i in 1..1000, j in 1..1000, k in 1..1000 return i', 'A list would have more than' ],
      [ 'count(for i in 1..90000 return for j in 1..90000 return 1)', 'steps to evaluate' ],
      [ 'some i in 1..100000, j in 1..100000 satisfies i < 0', 'steps to evaluate' ],
      [ 'for i in 1..60 return if i = 1 then "0123456789" else partial[-1] + partial[-1]', 'A string would have more than' ],
      [ 'for i in 1..60 return if i = 1 then [ 1 ] else concatenate(partial[-1], partial[-1])', 'A list would have more than' ],
      [ DOUBLED_LISTS, 'steps to evaluate' ],
      [ `string(${DOUBLED_LISTS})`, 'steps to evaluate' ],
      [ `to json(${DOUBLED_LISTS})`, 'steps to evaluate' ],
      [ `flatten(${DOUBLED_LISTS})`, 'A list would have more than' ],
      [ `(${DOUBLED_LISTS}) = (${DOUBLED_LISTS})`, 'steps to evaluate' ],
      [ '(for i in 1..3000 return if i = 1 then [ 1 ] else [ partial[-1] ])[-1]', 'Lists and contexts nest deeper than' ],
      [ 'string join(for i in 1..100000 return long)', 'A string would have more than' ],
      [ 'for i in 1..100000 return long', 'The result would have more than' ],
      [ 'count(for i in 1..100000 return context put(wide, "a", i))', 'steps to evaluate' ],
      [ 'count(for i in 1..100000 return append(many, i))', 'steps to evaluate' ],
      [ 'replace(long, "a", long)', 'A string would have more than' ],
      [ `${'('.repeat(2000)}1${')'.repeat(2000)}`, 'nests deeper than' ],
      [ `1${' + 1'.repeat(100000)}`, 'operands at most' ],
      [ '['.repeat(100000), 'failed to parse' ],
      [ '9'.repeat(2000), 'digits at most' ]
    ], {
      long: 'a'.repeat(100_000),
      many: Array.from({ length: 100_000 }, (_, index) => index),
      wide: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [ `key${index}`, index ]))
    });
  });

  describe('does not try for ever to match a pattern', () => {
    failureTable([
      [ 'matches(text, "(a+)+$")', 'takes too long' ],
      [ 'matches(text, "^(a|a)*$")', 'takes too long' ],
      [ 'replace(text, "(a*)*b", "")', 'takes too long' ],
      [ 'extract(text, "^(([a-z])+.)+[A-Z]([a-z])+$")', 'takes too long' ],
      [ 'matches(hidden, "(a+)+$")', 'takes too long' ],
      [ 'split(long, "a*a*a*a*b")', 'takes too long' ]
    ], { text: `${'a'.repeat(60)}!`, hidden: `${'-'.repeat(999)}${'a'.repeat(60)}!-`, long: 'a'.repeat(20_000) });
  });

  describe('takes what is large and harmless', () => {
    feelTable([
      [ 'count(for i in 1..50000 return i * 2)', 50_000 ],
      [ 'sum(list[item > 5])', 4_999_949_985 ],
      [ 'count(distinct values(list))', 100_000 ],
      [ 'sort(list, function(a, b) a > b)[1]', 99_999 ],
      [ 'string length(text + text)', 12_000_000 ],
      [ 'matches(names, "^([a-z]+,)*[a-z]+$")', true ],
      [ 'count(split(text, "b"))', 1 ],
      [ `1${' + 1'.repeat(900)}`, 901 ],
      [ `count(${'['.repeat(150)}1${']'.repeat(150)})`, 1 ]
    ], {
      list: Array.from({ length: 100_000 }, (_, index) => index),
      text: 'a'.repeat(6_000_000),
      names: `${'ada,'.repeat(1000)}ada`
    });
  });

  it('can be given other limits', () => {

    // when
    const evaluation = evaluate('for i in 1..10 return i', {}, { budget: new Budget({ listSize: 5 }) });

    // then
    expect(evaluation).to.deep.include({
      kind: 'failure',
      message: 'failed to evaluate expression \'for i in 1..10 return i\': A list would have more than 5 items'
    });
  });
});
