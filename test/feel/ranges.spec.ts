import { expect } from 'chai';

import { evaluate } from '../../feel';
import { failureTable, feelTable } from './feelTable';

describe('FEEL ranges', () => {

  describe('are related to points and ranges', () => {
    feelTable([
      [ 'before(1, 10)', true ],
      [ 'before([1..5), [5..10])', true ],
      [ 'before([1..5], [5..10])', false ],
      [ 'before(1, (1..5])', true ],
      [ 'after(12, [2..5])', true ],
      [ 'after([5..10], [1..5))', true ],
      [ 'meets([1..5], [5..10])', true ],
      [ 'met by([5..10], [1..5))', false ],
      [ 'overlaps([5..10], [1..6])', true ],
      [ 'overlaps((5..8], [1..5))', false ],
      [ 'overlaps before([1..5], [4..10])', true ],
      [ 'overlaps after([4..10], [1..5))', true ],
      [ 'finishes(5, [1..5])', true ],
      [ 'finishes(5, [1..5))', false ],
      [ 'finished by([5..10], 10)', true ],
      [ 'includes([1..10], [4..6])', true ],
      [ 'includes((1..10], 1)', false ],
      [ 'during(5, [1..10])', true ],
      [ 'starts(1, (1..8])', false ],
      [ 'started by([1..10], [1..5])', true ],
      [ 'coincides([1..5], [1..5])', true ],
      [ 'coincides([1..5], (1..5])', false ],
      [ 'coincides(3, 3)', true ],
      [ 'coincides(3, [3..3])', false ],
      [ 'coincides([1..5], 1)', false ],
      [ 'before(range: [1..5], point: 6)', false ],
      [ 'before(date("2024-01-01"), [date("2024-02-01")..date("2024-03-01")])', true ],
      [ 'includes(range: [time("09:00:00")..time("17:00:00")), point: time("17:00:00"))', false ],
      [ 'includes([duration("PT1H")..duration("PT2H")], duration("PT90M"))', true ]
    ]);
  });

  describe('do not take what they cannot compare', () => {
    feelTable([
      [ 'before(1, "a")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'before("a", "b")', null, 'FUNCTION_INVOCATION_FAILURE' ],
      [ 'before([1.."a"], 5)', null, 'INVALID_TYPE', 'FUNCTION_INVOCATION_FAILURE' ]
    ]);
  });

  describe('fail where the engine does not expect them', () => {
    failureTable([
      [ 'meets(1, [1..2])', 'scala.MatchError' ],
      [ 'finishes([1..5], 5)', 'scala.MatchError' ]
    ]);
  });

  describe('that end before they start hold their ends', () => {
    feelTable([
      [ 'includes((6..2], 2)', true ],
      [ 'during(3, [3..3))', true ],
      [ 'includes((6..2), 4)', false ]
    ]);
  });

  describe('are values only as arguments', () => {
    feelTable([
      [ '{ r: [1..5] }.r', null, 'NO_VARIABLE_FOUND', 'NOT_COMPARABLE' ],
      [ 'get or else([1..5], 0)', null ]
    ]);

    failureTable([ [ 'for i in [1..3] return i', 'iterate with start..end' ] ]);
  });

  it('have no value outside of the connector runtime\'s engine, and leave the broker as null', () => {
    expect(evaluate('append([ 1 ], [1..3])', {}, { dialect: 'connector' })).to.deep.include({
      kind: 'failure', phase: 'evaluate',
      message: 'failed to evaluate expression \'append([ 1 ], [1..3])\': '
        + 'java.lang.IllegalArgumentException: no value mapper found for \'[1..3]\''
    });
    expect(evaluate('append([ 1 ], [1..3])', {})).to.deep.include({ kind: 'value', value: [ 1, null ] });
  });
});
