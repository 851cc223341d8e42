import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';
import { ROOT } from '../../steps/root.mjs';
import { findPeer } from '../peers.mjs';
import { inTurn, missingRow, ratioRow } from '../statistics.mjs';

const FEELIN = { name: 'feelin', version: '5', from: 'npm' };

export const PEERS = [ FEELIN ];

const WHAT = 'one FEEL expression, parse and evaluate';
const BESIDE = 'feelin 5, the same expressions';
const GOAL = 0.15;

const ROUNDS = 30;
const REPEATS = 20;

/** What tasks hold: a payload, a result, a condition, a loop, a text. */
const EXPRESSIONS = [
  '{orderId: order.id, amount: order.amount}',
  'order.amount * 1.19 + 5',
  'if order.amount > 100 then "large" else "small"',
  'for item in order.items return item.price * item.count',
  'sum(order.items.price)',
  'upper case("order " + order.id)'
];

const CONTEXT = { order: { id: 'A-1042', amount: 68.4, items: [ { price: 3, count: 2 }, { price: 4.5, count: 1 } ] } };

/** Both read each expression anew: a name of its own in every round, as a cache would answer otherwise. */
export async function* measure() {
  const found = findPeer(FEELIN);

  if (found.kind === 'missing') {
    yield missingRow(WHAT, BESIDE, GOAL, found.reason);

    return;
  }

  const { evaluate: ours } = await bundled();
  const { evaluate: theirs } = createRequire(import.meta.url)(found.folder);
  let count = 0;

  const all = evaluate => () => {
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      count++;
      EXPRESSIONS.forEach(expression => evaluate(`${expression} // ${count}`));
    }
  };

  const own = all(expression => ours(expression, CONTEXT));
  const other = all(expression => theirs(expression, CONTEXT));

  await inTurn(5, own, other);

  const perExpression = REPEATS * EXPRESSIONS.length / 1000;
  const pairs = await inTurn(ROUNDS, own, other);

  yield ratioRow(WHAT, BESIDE, pairs.map(pair => pair.map(ms => ms / perExpression)), GOAL, 'µs');
}

async function bundled() {
  const outfile = path.join(ROOT, 'node_modules/.cache/bench-peers/feel.mjs');

  await build({ entryPoints: [ path.join(ROOT, 'feel/index.ts') ], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });

  return import(pathToFileURL(outfile).href);
}
