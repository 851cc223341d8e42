import { join } from 'node:path';

import { LambdaClient } from '@aws-sdk/client-lambda';

import { startBridge } from '../../../bridge';
import type { BridgeOptions, RunningBridge } from '../../../bridge';
import { RUN_THREAD } from './runThread';
import { RUNTIME_CLIENT } from './runtimeClient';
import { temporaryFolder } from './temporaryFolder';
import type { TemporaryFolder } from './temporaryFolder';

export interface TestBridge extends Omit<RunningBridge, 'accessKeys'> {
  accessKeys: NonNullable<RunningBridge['accessKeys']>;

  /** Its functions folder is `functions`, its secrets store `secrets.env`. */
  folder: TemporaryFolder;

  /** Of the bridge's Invoke API, as the AWS SDK sees it. */
  lambda: LambdaClient;

  /** A request of one of the bridge's own routes, with the token. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, signal?: AbortSignal): Promise<Response>;
}

/** A real bridge at a port of its own; `close` removes its folder too. */
export async function testBridge(options: BridgeOptions = {}): Promise<TestBridge> {
  const folder = temporaryFolder();

  folder.write('functions/echo.mjs', 'export const handler = async event => event;');

  const bridge = await startBridge({
    functionsFolder: join(folder.path, 'functions'),
    secretsStore: join(folder.path, 'secrets.env'),
    runtimeClient: RUNTIME_CLIENT,
    runThread: RUN_THREAD,
    invokeApi: true,
    ...options
  });
  const { url, token } = bridge.address;
  const { accessKeys = { accessKeyId: '', secretAccessKey: '' } } = bridge;
  const lambda = lambdaClient(url, accessKeys);

  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url + path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } });

  return {
    ...bridge,
    accessKeys,
    folder,
    lambda,
    fetch: send,
    post: (path, body, signal) => send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal
    }),
    close: async () => {
      lambda.destroy();
      await bridge.close();
      folder.remove();
    }
  };
}

export function lambdaClient(
  endpoint: string, credentials: { accessKeyId: string; secretAccessKey: string }
): LambdaClient {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

  return new LambdaClient({ endpoint, credentials, region: 'us-east-1', maxAttempts: 1 });
}
