/** How often to measure: less often where the bench is only tried. */
export function rounds(count) {
  return process.env.BENCH_SHORT ? Math.max(2, Math.ceil(count / 10)) : count;
}

/** Milliseconds that are left of the measuring process's time. */
export function timeLeft() {
  return Number(process.env.BENCH_LIMIT_MS) - performance.now();
}

/**
 * Measures two things in turn, so that both meet the same weather.
 *
 * @returns {Promise<Array<[ number, number ]>>} milliseconds of each round
 */
export async function inTurn(count, a, b) {
  const pairs = [];

  for (let round = 0; round < rounds(count); round++) {
    pairs.push([ await milliseconds(a), await milliseconds(b) ]);
  }

  return pairs;
}

export async function milliseconds(action) {
  const start = performance.now();

  await action();

  return performance.now() - start;
}

/**
 * One line of the table.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} beside the peer; empty where there is none
 * @property {number | null} own median; null where it could not be measured
 * @property {number | null} peer median
 * @property {string} unit of both
 * @property {number | null} ratio median of the rounds' ratios
 * @property {[ number, number ] | null} spread middle half of the ratios, or of the values where there is no peer
 * @property {string} goal
 * @property {boolean | null} isReached null where it could not be measured
 * @property {string} [remark]
 */

/** @returns {Row} a figure beside its peer's; the goal is the largest ratio wanted */
export function ratioRow(what, beside, pairs, goal, unit = 'ms') {
  const ratios = pairs.map(([ a, b ]) => a / b);
  const [ own, peer ] = [ 0, 1 ].map(side => median(pairs.map(pair => pair[side])));
  const ratio = median(ratios);

  return { what, beside, own, peer, unit, ratio, spread: spread(ratios), goal: `≤ ${goal} ×`, isReached: ratio <= goal };
}

/** @returns {Row} a figure that stands alone; the goal is the largest value wanted */
export function valueRow(what, values, unit, goal) {
  const own = median(values);

  return { what, beside: '', own, peer: null, unit, ratio: null, spread: spread(values), goal: `≤ ${goal} ${unit}`, isReached: own <= goal };
}

/** @returns {Row} a figure that could not be had, and why */
export function missingRow(what, beside, goal, remark) {
  return { what, beside, own: null, peer: null, unit: '', ratio: null, spread: null, goal: goal && `≤ ${goal} ×`, isReached: null, remark };
}

/** @returns {Row} a figure that is larger than what there was time for, in seconds */
export function lateRow(what, seconds, goal) {
  return {
    what, beside: '', own: null, peer: null, unit: 's', ratio: null, spread: null, goal: `≤ ${goal} s`,
    isReached: seconds >= goal ? false : null,
    remark: `not done within the ${Math.round(seconds)} s that were left`
  };
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);

  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** The middle half. */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share => sorted[Math.round((sorted.length - 1) * share)];

  return [ at(0.25), at(0.75) ];
}
