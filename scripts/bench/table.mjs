import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { ROOT } from '../steps/root.mjs';

const OUT = path.join(ROOT, 'bench');
const BEGIN = '<!-- results: npm run bench writes them -->';
const END = '<!-- end of results -->';

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

/**
 * Writes `bench/results.json`, and into `bench/README.md` the table; what people wrote there stays.
 *
 * @param {Row[]} rows
 */
export function writeResults(rows) {
  const file = path.join(OUT, 'README.md');

  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, 'results.json'), `${JSON.stringify({ machine: machine(), rows }, null, 2)}\n`);
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), rows));
}

/** What is between the two marks is the bench's. */
function withTable(document, rows) {
  const [ before, rest ] = document.split(BEGIN);
  const [ , after ] = rest.split(END);

  return `${before}${BEGIN}
Measured on ${machine()}.

| | what | beside | ratio or value | spread | own / peer | to reach |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map(cells).join('\n')}
${END}${after}`;
}

function machine() {
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
