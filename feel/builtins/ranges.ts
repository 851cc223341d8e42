import { any, fn2, illegalArguments } from './define';
import { FeelRange } from '../values/FeelRange';
import { orderOf } from '../interpreter/compare';

import type { Builtins } from './define';
import type { FeelFunction } from '../values/FeelFunction';
import type { Value } from '../values/value';

/** A relation of two ranges; a point is a range from itself to itself. */
type Relation = (left: Bounds, right: Bounds) => boolean;

/** A range's bounds as the relations see them. */
interface Bounds {
  start: Value;
  end: Value;
  startIncluded: boolean;
  endIncluded: boolean;
}

/** What a function compares: a point with a point, a point with a range, and so on. */
type Pair = keyof typeof PARAMETERS;

const PARAMETERS = {
  points: [ 'point1', 'point2' ],
  pointAndRange: [ 'point', 'range' ],
  rangeAndPoint: [ 'range', 'point' ],
  ranges: [ 'range1', 'range2' ]
} as const;

export const ranges: Builtins = {
  'before': relation([ 'points', 'rangeAndPoint', 'pointAndRange', 'ranges' ], before),
  'after': relation([ 'points', 'rangeAndPoint', 'pointAndRange', 'ranges' ], (a, b) => before(b, a)),
  'meets': relation([ 'ranges' ], meets),
  'met by': relation([ 'ranges' ], (a, b) => meets(b, a)),
  'overlaps': relation([ 'ranges' ], (a, b) => reaches(a, b) && reaches(b, a)),
  'overlaps before': relation([ 'ranges' ], overlapsBefore),
  'overlaps after': relation([ 'ranges' ], (a, b) => overlapsBefore(b, a)),
  'finishes': relation([ 'pointAndRange', 'ranges' ], finishes),
  'finished by': relation([ 'rangeAndPoint', 'ranges' ], (a, b) => finishes(b, a)),
  'includes': relation([ 'rangeAndPoint', 'ranges' ], includes),
  'during': relation([ 'pointAndRange', 'ranges' ], (a, b) => includes(b, a)),
  'starts': relation([ 'pointAndRange', 'ranges' ], starts),
  'started by': relation([ 'rangeAndPoint', 'ranges' ], (a, b) => starts(b, a)),
  'coincides': relation([ 'points', 'ranges' ], coincides)
};

/** One overload per pair, for the names of its parameters; each takes all pairs. */
function relation(pairs: Pair[], holds: Relation): FeelFunction[] {
  return pairs.map(pair => {
    const [ first, second ] = PARAMETERS[pair];

    return fn2(any(first), any(second), (left, right) => {
      const [ a, b ] = [ boundsOf(left), boundsOf(right) ];

      if (!pairs.includes(pairOf(left, right)) || typeof a.start === 'string' || orderOf(a.start, b.start) === null) {
        throw illegalArguments(left, right);
      }

      return holds(a, b);
    });
  });
}

function pairOf(left: Value, right: Value): Pair {
  if (left instanceof FeelRange) {
    return right instanceof FeelRange ? 'ranges' : 'rangeAndPoint';
  }

  return right instanceof FeelRange ? 'pointAndRange' : 'points';
}

function boundsOf(value: Value): Bounds {
  return value instanceof FeelRange ? value : { start: value, end: value, startIncluded: true, endIncluded: true };
}

function before(a: Bounds, b: Bounds): boolean {
  const order = compare(a.end, b.start);

  return order < 0 || (order === 0 && !(a.endIncluded && b.startIncluded));
}

function meets(a: Bounds, b: Bounds): boolean {
  return a.endIncluded && b.startIncluded && compare(a.end, b.start) === 0;
}

/** The first ends within the second or after it. */
function reaches(a: Bounds, b: Bounds): boolean {
  return !before(a, b);
}

function overlapsBefore(a: Bounds, b: Bounds): boolean {
  const starts = compare(a.start, b.start);
  const ends = compare(a.end, b.end);
  const isStartBefore = starts < 0 || (starts === 0 && a.startIncluded && !b.startIncluded);

  return isStartBefore && reaches(a, b) && (ends < 0 || (ends === 0 && (!a.endIncluded || b.endIncluded)));
}

function finishes(a: Bounds, b: Bounds): boolean {
  return a.endIncluded === b.endIncluded && compare(a.end, b.end) === 0 && startsWithin(a, b);
}

function starts(a: Bounds, b: Bounds): boolean {
  return a.startIncluded === b.startIncluded && compare(a.start, b.start) === 0 && endsWithin(a, b);
}

function includes(a: Bounds, b: Bounds): boolean {
  return startsWithin(b, a) && endsWithin(b, a);
}

function coincides(a: Bounds, b: Bounds): boolean {
  return compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0
    && a.startIncluded === b.startIncluded && a.endIncluded === b.endIncluded;
}

function startsWithin(a: Bounds, b: Bounds): boolean {
  const order = compare(a.start, b.start);

  return order > 0 || (order === 0 && (!a.startIncluded || b.startIncluded));
}

function endsWithin(a: Bounds, b: Bounds): boolean {
  const order = compare(a.end, b.end);

  return order < 0 || (order === 0 && (!a.endIncluded || b.endIncluded));
}

function compare(left: Value, right: Value): number {
  return orderOf(left, right) ?? NaN;
}
