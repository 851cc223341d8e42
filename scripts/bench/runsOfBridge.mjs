import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A client of a bridge, on connections that are kept, as the Modeler's window keeps them. */
export function runsOfBridge({ url, token }) {
  const agent = new Agent({ keepAlive: true });

  return {

    /** Runs the task with a payload; throws where it does not complete. */
    async run(target, functionName, payload) {
      const outcome = JSON.parse(await post(`${url}/v1/runs`, agent, {
        authorization: `Bearer ${token}`
      }, JSON.stringify(requestTo(target, functionName, payload))));

      if (outcome.report?.verdict.kind !== 'completed') {
        throw new Error(`The run did not complete: ${JSON.stringify(outcome)}`);
      }
    },

    close: () => agent.destroy()
  };
}

/** Node's own HTTP client, which is the SDK's, too. */
export async function post(url, agent, headers, body) {
  const sent = request(url, {
    agent, method: 'POST', headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  }).end(body);
  const [ answer ] = await once(sent, 'response');

  return text(answer);
}

function requestTo(target, functionName, payload) {
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
        { target: 'awsFunction.functionName', source: functionName },
        { target: 'awsFunction.payload', source: '={orderId: order.orderId, amount: order.amount}' }
      ],
      outputs: [],
      headers: [ { key: 'resultVariable', value: 'result' } ],
      catchers: []
    },
    variables: { order: payload },
    target,
    timeoutSeconds: 10,
    dryRun: false
  };
}
