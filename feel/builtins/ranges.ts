import { any, fn2, illegalArguments } from './define';
import { areSame, orderOf } from '../values/compare';
import { EvaluationFailure } from '../run/errors';
import { FeelRange } from '../values/value';
import { textOf } from '../values/textOf';

import type { Builtins } from './define';
import type { FeelFunction, Value } from '../values/value';

/** What a function says of two ranges, of a point and a range, and so on; of what it leaves out it says nothing. */
interface Relation {
  points?(a: Value, b: Value): boolean;
  pointAndRange?(point: Value, range: FeelRange): boolean;
  rangeAndPoint?(range: FeelRange, point: Value): boolean;
  ranges?(a: FeelRange, b: FeelRange): boolean;
}

const POINTS = [ 'point1', 'point2' ];
const POINT_AND_RANGE = [ 'point', 'range' ];
const RANGE_AND_POINT = [ 'range', 'point' ];
const RANGES = [ 'range1', 'range2' ];

/** As the engine compares them, also where a range ends before it starts. */
export const ranges: Builtins = {
  'before': relation([ POINTS, POINT_AND_RANGE, RANGE_AND_POINT, RANGES ], {
    points: isLess,
    pointAndRange: (point, range) => isLess(point, range.start) || (isSame(point, range.start) && !range.startIncluded),
    rangeAndPoint: (range, point) => isLess(range.end, point) || (isSame(range.end, point) && !range.endIncluded),
    ranges: isBefore
  }),
  'after': relation([ POINTS, POINT_AND_RANGE, RANGE_AND_POINT, RANGES ], {
    points: (a, b) => isLess(b, a),
    pointAndRange: (point, range) => isLess(range.end, point) || (isSame(point, range.end) && !range.endIncluded),
    rangeAndPoint: (range, point) => isLess(point, range.start) || (isSame(point, range.start) && !range.startIncluded),
    ranges: (a, b) => isBefore(b, a)
  }),
  'meets': relation([ RANGES ], { ranges: meets }),
  'met by': relation([ RANGES ], { ranges: (a, b) => meets(b, a) }),
  'overlaps': relation([ RANGES ], { ranges: (a, b) => reaches(a, b) && reaches(b, a) }),
  'overlaps before': relation([ RANGES ], { ranges: overlapsBefore }),
  'overlaps after': relation([ RANGES ], { ranges: (a, b) => overlapsBefore(b, a) }),
  'finishes': relation([ POINT_AND_RANGE, RANGES ], { pointAndRange: (point, range) => isEnd(range, point), ranges: finishes }),
  'finished by': relation([ POINT_AND_RANGE, RANGES ], { rangeAndPoint: isEnd, ranges: (a, b) => finishes(b, a) }),
  'includes': relation([ RANGE_AND_POINT, RANGES ], { rangeAndPoint: holds, ranges: (a, b) => isWithin(b, a) }),
  'during': relation([ POINT_AND_RANGE, RANGES ], { pointAndRange: (point, range) => holds(range, point), ranges: isWithin }),
  'starts': relation([ POINT_AND_RANGE, RANGES ], { pointAndRange: (point, range) => isStart(range, point), ranges: starts }),
  'started by': relation([ RANGE_AND_POINT, RANGES ], { rangeAndPoint: isStart, ranges: (a, b) => starts(b, a) }),
  'coincides': relation([ POINTS, RANGES ], {
    points: isSame, ranges: coincides, pointAndRange: () => false, rangeAndPoint: () => false
  })
};

/** One overload for each pair of names; each takes whatever the relation knows. */
function relation(parameters: string[][], known: Relation): FeelFunction[] {
  return parameters.map(([ first = '', second = '' ]) => fn2(any(first), any(second), (a, b) => {
    if (!isComparable(a, b)) {
      throw illegalArguments(a, b);
    }

    const result = compare(known, a, b);

    if (result === undefined) {
      throw new EvaluationFailure(`scala.MatchError: (${textOf(a)},${textOf(b)})`);
    }

    return result;
  }));
}

function compare(known: Relation, a: Value, b: Value): boolean | undefined {
  if (a instanceof FeelRange) {
    return b instanceof FeelRange ? known.ranges?.(a, b) : known.rangeAndPoint?.(a, b);
  }

  return b instanceof FeelRange ? known.pointAndRange?.(a, b) : known.points?.(a, b);
}

function isComparable(a: Value, b: Value): boolean {
  const [ left, right ] = [ a instanceof FeelRange ? a.start : a, b instanceof FeelRange ? b.start : b ];

  return typeof left !== 'string' && !Array.isArray(left) && orderOf(left, right) !== null;
}

function isLess(a: Value, b: Value): boolean {
  return (orderOf(a, b) ?? 0) < 0;
}

function isSame(a: Value, b: Value): boolean {
  return areSame(a, b);
}

function isBefore(a: FeelRange, b: FeelRange): boolean {
  return isLess(a.end, b.start) || (isSame(a.end, b.start) && !(a.endIncluded && b.startIncluded));
}

function meets(a: FeelRange, b: FeelRange): boolean {
  return a.endIncluded && b.startIncluded && isSame(a.end, b.start);
}

/** The first ends within the second or after it. */
function reaches(a: FeelRange, b: FeelRange): boolean {
  return isLess(b.start, a.end) || meets(a, b);
}

function overlapsBefore(a: FeelRange, b: FeelRange): boolean {
  const isStartBefore = isLess(a.start, b.start) || (isSame(a.start, b.start) && a.startIncluded && !b.startIncluded);

  return isStartBefore && reaches(a, b) && endsWithin(a, b);
}

function finishes(a: FeelRange, b: FeelRange): boolean {
  return a.endIncluded === b.endIncluded && isSame(a.end, b.end)
    && (isLess(b.start, a.start) || (isSame(a.start, b.start) && (!a.startIncluded || b.startIncluded)));
}

function starts(a: FeelRange, b: FeelRange): boolean {
  return isSame(a.start, b.start) && a.startIncluded === b.startIncluded && endsWithin(a, b);
}

function isWithin(a: FeelRange, b: FeelRange): boolean {
  const startsWithin = isLess(b.start, a.start) || (isSame(a.start, b.start) && (b.startIncluded || !a.startIncluded));

  return startsWithin && (isLess(a.end, b.end) || (isSame(a.end, b.end) && (b.endIncluded || !a.endIncluded)));
}

function endsWithin(a: FeelRange, b: FeelRange): boolean {
  return isLess(a.end, b.end) || (isSame(a.end, b.end) && (!a.endIncluded || b.endIncluded));
}

/** Either end counts for itself, even where the range is the wrong way round. */
function holds(range: FeelRange, point: Value): boolean {
  return (isLess(range.start, point) && isLess(point, range.end)) || isStart(range, point) || isEnd(range, point);
}

function isStart(range: FeelRange, point: Value): boolean {
  return range.startIncluded && isSame(range.start, point);
}

function isEnd(range: FeelRange, point: Value): boolean {
  return range.endIncluded && isSame(range.end, point);
}

function coincides(a: FeelRange, b: FeelRange): boolean {
  return isSame(a.start, b.start) && a.startIncluded === b.startIncluded && isSame(a.end, b.end)
    && a.endIncluded === b.endIncluded;
}
