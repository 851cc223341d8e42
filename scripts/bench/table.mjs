import os from 'node:os';

/** @typedef {import('./statistics.mjs').Row} Row */

/** @param {Row} row */
export function lineOf({ what, beside, own, peer, unit, ratio, spread, goal, isReached, remark }) {
  const figures = own === null ? remark : [
    ratio === null ? `${figure(own)} ${unit}` : `${figure(ratio)} ×`,
    `(${spread.map(figure).join('–')})`,
    peer === null ? '' : `${figure(own)} beside ${figure(peer)} ${unit}`
  ].filter(Boolean).join(' ');

  return `${mark(isReached)} ${what}${beside && ` | beside ${beside}`} | ${figures} | ${goal}`;
}

/** @param {Row[]} rows @returns {string} a document for people, in Markdown */
export function documentOf(rows) {
  return `# Bench

\`npm run bench\` measures what users feel, side by side with a peer within one run, in turn, so that
a slow machine slows both. Each figure is the median of all rounds; the spread is their middle half.
Peers are public packages that the bench installs into a cache of its own. Nothing here is asserted
in tests. The same figures for programs are in [results.json](./results.json).

Measured on ${machine()}.

| | what | beside | ratio or value | spread | own / peer | to reach |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map(cells).join('\n')}
`;
}

export function machine() {
  const [ { model } = { model: 'an unknown processor' }, ...others ] = os.cpus();

  return `${model}, ${others.length + 1} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()}, Node ${process.versions.node}`
    + `, load ${os.loadavg()[0].toFixed(1)} at its end`;
}

function cells({ what, beside, own, peer, unit, ratio, spread, goal, isReached, remark }) {
  const value = ratio === null ? own === null ? remark : `${figure(own)} ${unit}` : `${figure(ratio)} ×`;

  return `| ${[
    mark(isReached), what, beside || '–', value, spread ? spread.map(figure).join(' – ') : '–',
    peer === null ? '–' : `${figure(own)} / ${figure(peer)} ${unit}`, goal
  ].join(' | ')} |`;
}

function mark(isReached) {
  return isReached === null ? '?' : isReached ? '✔' : '✖';
}

function figure(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}
