/** Measures two things in turn, so that both meet the same weather. */
export async function inTurn(rounds, a, b) {
  const pairs = [];

  for (let round = 0; round < rounds; round++) {
    pairs.push([ await milliseconds(a), await milliseconds(b) ]);
  }

  return pairs;
}

export async function milliseconds(action) {
  const start = performance.now();

  await action();

  return performance.now() - start;
}

/** `name: 1.52 × (1.40–1.71), 3.1 ms beside 2.0 ms, to reach ≤ 2 ×` */
export function ratioLine(name, pairs, goal) {
  const ratios = pairs.map(([ a, b ]) => a / b);
  const [ own, peer ] = [ 0, 1 ].map(side => median(pairs.map(pair => pair[side])));

  return `${name}: ${median(ratios).toFixed(2)} × (${spread(ratios)}), `
    + `${own.toFixed(1)} ms beside ${peer.toFixed(1)} ms, to reach ≤ ${goal} ×`;
}

/** `name: 212 ms (198–240), to reach ≤ 300 ms` */
export function valueLine(name, values, unit, goal) {
  return `${name}: ${median(values).toFixed(1)} ${unit} (${spread(values)}), to reach ≤ ${goal} ${unit}`;
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);

  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** The middle half. */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share => sorted[Math.round((sorted.length - 1) * share)];

  return `${at(0.25).toFixed(2)}–${at(0.75).toFixed(2)}`;
}
