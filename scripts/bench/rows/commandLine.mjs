import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';

import { ROOT } from '../../steps/root.mjs';
import { findPeer } from '../peers.mjs';
import { inTurn, missingRow, ratioRow } from '../statistics.mjs';
import { runWhole } from '../runWhole.mjs';

const AWS = { name: 'awscli', version: '1', from: 'pypi' };
const LAMBDA_LOCAL = { name: 'lambda-local', version: '2', from: 'npm' };

export const PEERS = [ AWS, LAMBDA_LOCAL ];

const COMMAND = path.join(ROOT, 'dist/lambda-task.js');
const DIAGRAM = path.join(ROOT, 'resources/examples/order-process.bpmn');
const RUN = [ COMMAND, 'run', DIAGRAM, '--task', 'PriceOrder', '--json', '--target' ];
const FUNCTION = path.join(ROOT, 'resources/examples/functions/price-order/index.mjs');
const EVENT = { orderId: 'A-1042', currency: 'EUR', coupon: null, lines: [ { sku: 'TEA-EARL-GREY', quantity: 3, amount: 59.7 } ] };
const ROUNDS = 15;

/** `lambda-task run`, from the start of its process to its end, beside the peers' commands. */
export async function* measure() {
  yield await besideAws();
  yield await besideLambdaLocal();
}

/** Both call the same endpoint. */
async function besideAws() {
  const [ what, beside, goal ] = [ '`lambda-task run`, endpoint, whole process', '`aws lambda invoke`, same endpoint', 0.25 ];
  const peer = findPeer(AWS);

  if (peer.kind === 'missing') {
    return missingRow(what, beside, goal, peer.reason);
  }

  const endpoint = fork(new URL('../instantEndpoint.mjs', import.meta.url));
  const [ url ] = await once(endpoint, 'message');
  const invoke = [ 'lambda', 'invoke', '--endpoint-url', url, '--function-name', 'price', '--payload', JSON.stringify(EVENT), devNull ];
  const env = { ...process.env, AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench', AWS_DEFAULT_REGION: 'eu-central-1' };

  const own = () => runWhole(process.execPath, [ ...RUN, 'endpoint', '--endpoint', url ], env);
  const aws = () => runWhole(path.join(peer.folder, 'bin/aws'), invoke, env);

  try {
    await inTurn(1, own, aws);

    return ratioRow(what, beside, await inTurn(ROUNDS, own, aws), goal);
  } finally {
    endpoint.kill();
  }
}

/** Both run the example's function; lambda-local within its own process. */
async function besideLambdaLocal() {
  const [ what, beside, goal ] = [ '`lambda-task run`, local function, whole process', '`lambda-local`, same function, in its own process', 1.3 ];
  const peer = findPeer(LAMBDA_LOCAL);

  if (peer.kind === 'missing') {
    return missingRow(what, beside, goal, peer.reason);
  }

  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const event = path.join(folder, 'event.json');

  await writeFile(event, JSON.stringify(EVENT));

  const cli = [ path.join(peer.folder, 'build/cli.js'), '--esm', '--lambda-path', FUNCTION, '--event-path', event ];
  const own = () => runWhole(process.execPath, [ ...RUN, 'local' ]);
  const local = () => runWhole(process.execPath, cli);

  try {
    await inTurn(1, own, local);

    return ratioRow(what, beside, await inTurn(ROUNDS, own, local), goal);
  } finally {
    await rm(folder, { recursive: true });
  }
}
