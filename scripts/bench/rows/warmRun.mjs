import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
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
  const agent = new Agent({ keepAlive: true });
  const client = new LambdaClient({
    endpoint: url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' }
  });

  try {
    const run = () => runThroughBridge({ ...bridge, agent }, url);
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
    agent.destroy();
  }
}

/** Both go through Node's own HTTP client, on connections that are kept. */
async function runThroughBridge({ url, token, agent }, endpoint) {
  const outcome = JSON.parse(await post(`${url}/v1/runs`, { agent, token, body: JSON.stringify(requestTo(endpoint)) }));

  if (outcome.report?.verdict.kind !== 'completed') {
    throw new Error(`The run did not complete: ${JSON.stringify(outcome)}`);
  }
}

async function post(url, { agent, token, body }) {
  const headers = { 'authorization': `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request(url, { agent, method: 'POST', headers }).end(body);
  const [ answer ] = await once(sent, 'response');

  return text(answer);
}

function requestTo(endpoint) {
  return {
    task: {
      id: 'Bench',
      type: 'io.camunda:aws-lambda:1',
      inputs: [
        { target: 'authentication.type', source: 'credentials' },
        { target: 'authentication.accessKey', source: 'bench' },
        { target: 'authentication.secretKey', source: 'bench' },
        { target: 'configuration.region', source: 'eu-central-1' },
        { target: 'awsFunction.operationType', source: 'sync' },
        { target: 'awsFunction.functionName', source: 'bench' },
        { target: 'awsFunction.payload', source: '={orderId: order.id, amount: order.amount}' }
      ],
      outputs: [],
      headers: [ { key: 'resultVariable', value: 'result' } ],
      catchers: []
    },
    variables: { order: { id: PAYLOAD.orderId, amount: PAYLOAD.amount } },
    target: { kind: 'endpoint', url: endpoint },
    timeoutSeconds: 10,
    dryRun: false
  };
}
