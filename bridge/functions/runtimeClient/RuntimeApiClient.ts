import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

import type { DescribedError } from './describeError';

/** One event that the function has to handle. */
export interface RuntimeEvent {
  requestId: string;
  deadline: number;
  functionArn: string;
  clientContext?: string;

  /** JSON text. */
  payload: string;
}

/** Talks to the Lambda Runtime API, version 2018-06-01. Every method throws when that is gone. */
export class RuntimeApiClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /** @param host as in `AWS_LAMBDA_RUNTIME_API` */
  constructor(readonly host: string) {}

  /** Waits for the next event. */
  async next(): Promise<RuntimeEvent> {
    const { headers, body } = await this.send('GET', 'invocation/next');

    return {
      requestId: header(headers, 'lambda-runtime-aws-request-id') ?? '',
      deadline: Number(header(headers, 'lambda-runtime-deadline-ms')),
      functionArn: header(headers, 'lambda-runtime-invoked-function-arn') ?? '',
      clientContext: header(headers, 'lambda-runtime-client-context'),
      payload: body
    };
  }

  async respond(requestId: string, json: string): Promise<void> {
    await this.send('POST', `invocation/${requestId}/response`, json);
  }

  async fail(requestId: string, error: DescribedError): Promise<void> {
    await this.send('POST', `invocation/${requestId}/error`, JSON.stringify(error), error.errorType);
  }

  async failInit(error: DescribedError): Promise<void> {
    await this.send('POST', 'init/error', JSON.stringify(error), error.errorType);
  }

  private send(method: string, path: string, json?: string, errorType?: string): Promise<{ headers: IncomingHttpHeaders; body: string }> {
    return new Promise((resolve, reject) => {
      const outgoing = request(`http://${this.host}/2018-06-01/runtime/${path}`, {
        method,
        agent: this.agent,
        headers: {
          ...(json === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) }),
          ...(errorType === undefined ? {} : { 'Lambda-Runtime-Function-Error-Type': encodeURIComponent(errorType) })
        }
      });

      outgoing.on('error', reject);
      outgoing.on('response', response => {
        let body = '';

        response.setEncoding('utf8');
        response.on('data', (text: string) => { body += text; });
        response.on('error', reject);
        response.on('end', () => resolve({ headers: response.headers, body }));
      });
      outgoing.end(json);
    });
  }
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];

  return Array.isArray(value) ? value[0] : value;
}
