import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';

import type { LambdaClient } from '@aws-sdk/client-lambda';

import { lazy } from '../lazy';
import type { Reach } from './addressPolicy';
import { guardedLookup } from './addressPolicy';
import type { TargetCredentials } from './targetCredentials';
import { credentialProvider } from './targetCredentials';

/** Where and as whom the Lambda API is called. */
export interface ClientSettings {
  region: string;
  credentials: TargetCredentials;

  /** Without one it is the service's own, by region. */
  endpoint?: string;
  reach: Reach;
}

export interface NetworkOptions {

  /** How names are resolved; by default as the system does. */
  lookup?: LookupFunction;

  /** Certificates to trust instead of the system's own, in PEM. */
  certificates?: string;
}

/**
 * How often a call is tried: by default the connector runtime's SDK (AWS SDK for
 * Java, retry mode "legacy") tries three times more, after throttling, 500, 502,
 * 503, 504 and connections that fail, with waits that grow from 100 ms (500 ms
 * after throttling). The standard mode of this SDK does the same; only its
 * default number is smaller.
 */
const MAX_ATTEMPTS = 4;

const MAX_CLIENTS = 16;

/** Clients of the Lambda API; kept, so that their connections are. */
export class LambdaClients {
  private readonly clients = new Map<string, Promise<LambdaClient>>();

  constructor(readonly network: NetworkOptions) {}

  async get(settings: ClientSettings): Promise<LambdaClient> {
    const key = JSON.stringify(settings);
    const client = this.clients.get(key) ?? this.create(settings);

    // the last used is the last to go
    this.clients.delete(key);
    this.clients.set(key, client);
    this.evict();

    return client;
  }

  /** After a refusal the credentials may be mended outside: the next call reads them anew. */
  forget(settings: ClientSettings): void {
    this.clients.delete(JSON.stringify(settings));
  }

  /** Agents whose every connection obeys the address policy. */
  agents(reach: Reach): { httpAgent: HttpAgent; httpsAgent: HttpsAgent } {
    const lookup = guardedLookup(reach, this.network.lookup);

    return {
      httpAgent: new HttpAgent({ keepAlive: true, lookup }),
      httpsAgent: new HttpsAgent({ keepAlive: true, lookup, ca: this.network.certificates })
    };
  }

  close(): void {
    for (const client of this.clients.values()) {
      void destroy(client);
    }

    this.clients.clear();
  }

  private async create({ region, endpoint, credentials, reach }: ClientSettings): Promise<LambdaClient> {
    const { LambdaClient } = await importSdk();

    return new LambdaClient({
      region,
      endpoint,
      credentials: await credentialProvider(credentials),
      retryMode: 'standard',
      maxAttempts: MAX_ATTEMPTS,

      // the same steps for each call: put together once, a third of a call's time is saved
      cacheMiddleware: true,
      useDualstackEndpoint: false,
      useFipsEndpoint: false,
      requestHandler: { ...this.agents(reach), connectionTimeout: 10_000 }
    });
  }

  private evict(): void {
    for (const [ key, client ] of this.clients) {
      if (this.clients.size <= MAX_CLIENTS) {
        return;
      }

      this.clients.delete(key);
      void destroy(client);
    }
  }
}

async function destroy(client: Promise<LambdaClient>): Promise<void> {
  (await client).destroy();
}

/** It is large, so read when first needed. Its remarks about the version of Node are not for our users. */
export const importSdk = lazy(() => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

  return import('@aws-sdk/client-lambda');
});
