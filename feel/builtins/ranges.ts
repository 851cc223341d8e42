import { fn2, illegalArguments, any } from './define';
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

/** Which pairs a function takes, as the names of its parameters. */
type Signature = [ string, string ];

const RANGES: Signature = [ 'range1', 'range2' ];
const POINTS: Signature = [ 'point1', 'point2' ];
const POINT_RANGE: Signature = [ 'point', 'range' ];
const RANGE_POINT: Signature = [ 'range', 'point' ];
const ALL = [ POINTS, POINT_RANGE, RANGE_POINT, RANGES ];

export const ranges: Builtins = {
  'before': relation(ALL, before),
  'after': relation(ALL, (a, b) => before(b, a)),
  'meets': relation([ RANGES ], meets),
  'met by': relation([ RANGES ], (a, b) => meets(b, a)),
  'overlaps': relation([ RANGES ], (a, b) => reaches(a, b) && reaches(b, a)),
  'overlaps before': relation([ RANGES ], overlapsBefore),
  'overlaps after': relation([ RANGES ], (a, b) => overlapsBefore(b, a)),
  'finishes': relation([ POINT_RANGE, RANGES ], finishes),
  'finished by': relation([ RANGE_POINT, POINT_RANGE, RANGES ], (a, b) => finishes(b, a)),
  'includes': relation([ RANGE_POINT, RANGES ], includes),
  'during': relation([ POINT_RANGE, RANGES ], (a, b) => includes(b, a)),
  'starts': relation([ POINT_RANGE, RANGES ], starts),
  'started by': relation([ RANGE_POINT, RANGES ], (a, b) => starts(b, a)),
  'coincides': relation([ POINTS, RANGES ], coincides)
};

function relation(signatures: Signature[], holds: Relation): FeelFunction[] {
  const arePoints = signatures.includes(POINTS);

  return signatures.map(([ first, second ]) => fn2(any(first), any(second), (left, right) => {
    const isMixed = left instanceof FeelRange !== right instanceof FeelRange;
    const isFit = isMixed ? signatures.length > 1 && signatures !== undefined : left instanceof FeelRange || arePoints;
    const [ a, b ] = [ boundsOf(left), boundsOf(right) ];

    if (!isFit || orderOf(a.start, b.start) === null || typeof a.start === 'string') {
      throw illegalArguments(left, right);
    }

    return holds(a, b);
  }));
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
