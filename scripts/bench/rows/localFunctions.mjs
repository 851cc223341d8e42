import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ROOT } from '../../steps/root.mjs';
import { findPeer } from '../peers.mjs';
import { post, runsOfBridge } from '../runsOfBridge.mjs';
import { runWhole } from '../runWhole.mjs';
import { SERVERLESS_OFFLINE, startServerlessOffline } from '../serverlessOffline.mjs';
import { startServe } from '../startServe.mjs';
import { inTurn, milliseconds, missingRow, ratioRow, rounds } from '../statistics.mjs';

export const PEERS = [ SERVERLESS_OFFLINE ];

/** The peer takes its time to start. */
export const LIMIT_SECONDS = 60;

const FUNCTIONS = path.join(ROOT, 'resources/examples/functions');
const FUNCTION = 'price-order';
const EVENT = { orderId: 'A-1042', amount: 68.4 };
const CALLS = 24;

/** A local function through whole runs, from the request to the bridge to the report. */
export async function* measure() {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-functions-'));

  await cp(path.join(FUNCTIONS, FUNCTION), path.join(folder, FUNCTION), { recursive: true });

  const bridge = await startServe([ '--functions', folder ]);
  const runs = runsOfBridge(bridge);
  const run = () => runs.run({ kind: 'local' }, FUNCTION, EVENT);

  try {
    yield await coldBesideNode(run, path.join(folder, FUNCTION, 'index.mjs'));
    yield* warmBesideServerless(run);
  } finally {
    runs.close();
    bridge.stop();
    await rm(folder, { recursive: true });
  }
}

/** A function whose source has changed is started anew. */
async function coldBesideNode(run, source) {
  const pairs = [];

  await run();

  for (let round = 0; round < rounds(20); round++) {
    await appendFile(source, `// ${round}\n`);
    pairs.push([ await milliseconds(run), await milliseconds(() => runWhole(process.execPath, [ '-e', '0' ])) ]);
  }

  return ratioRow('a cold local function to its answer, through a run', 'Node\'s own start (`node -e 0`)', pairs, 2);
}

/** 1 and 8 runs at once. */
async function* warmBesideServerless(run) {
  const beside = '`serverless-offline`\'s Lambda endpoint, same function';
  const peer = findPeer(SERVERLESS_OFFLINE);

  // 1.5 and 3 times as many a second
  const wanted = [ { atOnce: 1, goal: 1 / 1.5 }, { atOnce: 8, goal: 1 / 3 } ];
  const what = atOnce => `a warm local function through a run, ${atOnce} at once, time of ${CALLS} runs`;

  if (peer.kind === 'missing') {
    yield* wanted.map(({ atOnce, goal }) => missingRow(what(atOnce), beside, goal.toFixed(2), peer.reason));

    return;
  }

  const serverless = await startServerlessOffline(peer.folder, path.join(FUNCTIONS, FUNCTION));
  const agent = new Agent({ keepAlive: true });
  const invoke = async () => JSON.parse(await post(serverless.url, agent, {}, JSON.stringify(EVENT))).total.toFixed(2);

  try {
    for (const { atOnce, goal } of wanted) {
      const [ own, other ] = [ run, invoke ].map(call => () => many(call, atOnce));

      await inTurn(3, own, other);

      yield ratioRow(what(atOnce), beside, await inTurn(30, own, other), Number(goal.toFixed(2)));
    }
  } finally {
    agent.destroy();
    await serverless.stop();
  }
}

/** So many calls, never more of them open than said. */
async function many(call, atOnce) {
  let left = CALLS;

  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (left-- > 0) {
      await call();
    }
  }));
}
