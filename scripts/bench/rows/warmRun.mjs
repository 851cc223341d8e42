import { fork } from 'node:child_process';
import { once } from 'node:events';

import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { runsOfBridge } from '../runsOfBridge.mjs';
import { inTurn, ratioRow } from '../statistics.mjs';
import { startServe } from '../startServe.mjs';

// its remarks about Node's version are not for this output
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const ROUNDS = 300;
const SLOW_ROUNDS = 40;
const PAYLOAD = { orderId: 'A-1042', amount: 68.4 };

/** A warm run through the bridge beside the bare SDK's InvokeCommand, to the same instant endpoint. */
export async function* measure() {
  const endpoint = fork(new URL('../instantEndpoint.mjs', import.meta.url));
  const [ url ] = await once(endpoint, 'message');
  const bridge = await startServe();
  const runs = runsOfBridge(bridge);
  const client = new LambdaClient({
    endpoint: url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' }
  });

  try {
    const run = () => runs.run({ kind: 'endpoint', url }, 'bench', PAYLOAD);
    const invoke = () => client.send(new InvokeCommand({ FunctionName: 'bench', Payload: JSON.stringify(PAYLOAD) }));

    await inTurn(50, run, invoke);

    const beside = 'bare AWS SDK InvokeCommand, same endpoint, keep-alive';

    yield ratioRow('one warm run through the bridge, endpoint that answers at once', beside, await inTurn(ROUNDS, run, invoke), 1.5);

    endpoint.send({ delayMs: 50 });

    yield ratioRow('the same, function that takes 50 ms', beside, await inTurn(SLOW_ROUNDS, run, invoke), 1.05);
  } finally {
    endpoint.kill();
    bridge.stop();
    client.destroy();
    runs.close();
  }
}
