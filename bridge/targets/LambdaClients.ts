import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';

import type { LambdaClient } from '@aws-sdk/client-lambda';

import type { Reach } from './addressPolicy';
import { guardedLookup } from './addressPolicy';
import { boundAnswers } from './boundAnswer';
import { importSdk } from './importSdk';
import { serviceHost } from '../../connector/aws/partitions';
import { proxyOf } from './proxyOf';
import type { TargetCredentials } from './targetCredentials';
import { credentialProvider } from './targetCredentials';
import { trustedCertificates } from './trustedCertificates';

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

  /** Certificates to trust instead of the system's own, in PEM; by default those that AWS's tools are told. */
  certificates?: string;
}

/**
 * How often a call is tried: by default the connector runtime's SDK (AWS SDK for
 * Java, retry mode "legacy") tries three times more, after throttling, 500, 502,
 * 503, 504 and connections that fail, with waits that grow from 100 ms (500 ms
 * after throttling). The standard mode of this SDK does the same; only its
 * default number is smaller.
 */
export const MAX_ATTEMPTS = 4;

const MAX_CLIENTS = 16;

/** Stands for SSO and STS, whose regions only the profile knows: whether a proxy leads there. */
const LOGIN_URL = 'https://sts.amazonaws.com';

interface Agents {
  httpAgent: HttpAgent;
  httpsAgent: HttpsAgent;
}

/** Clients of the Lambda API; kept, so that their connections are. */
export class LambdaClients {
  private readonly clients = new Map<string, Promise<LambdaClient>>();

  constructor(readonly network: NetworkOptions) {}

  async get(settings: ClientSettings): Promise<LambdaClient> {
    const key = JSON.stringify(settings);
    const client = this.clients.get(key) ?? this.create(settings);

    client.catch(() => this.clients.delete(key));

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

  /** Agents whose every connection obeys the address policy, or goes through the proxy that the user has set up. */
  async agents({ reach, credentials }: Pick<ClientSettings, 'reach' | 'credentials'>, url: string): Promise<Agents> {
    const ca = this.network.certificates ?? await trustedCertificates(credentials.kind === 'profile' ? credentials.name : undefined);
    const proxy = proxyOf(url);

    if (proxy !== undefined) {
      const [ { HttpProxyAgent }, { HttpsProxyAgent } ] = await Promise.all([ import('http-proxy-agent'), import('https-proxy-agent') ]);

      return {
        httpAgent: new HttpProxyAgent(proxy, { keepAlive: true }),
        httpsAgent: new HttpsProxyAgent(proxy, { keepAlive: true, ca })
      };
    }

    const lookup = guardedLookup(reach, this.network.lookup);

    return {
      httpAgent: new HttpAgent({ keepAlive: true, lookup }),
      httpsAgent: new HttpsAgent({ keepAlive: true, lookup, ca })
    };
  }

  close(): void {
    for (const client of this.clients.values()) {
      void destroy(client);
    }

    this.clients.clear();
  }

  private async create(settings: ClientSettings): Promise<LambdaClient> {
    const { LambdaClient } = await importSdk();
    const { region, endpoint, credentials } = settings;
    const agents = await this.agents(settings, endpoint ?? `https://${serviceHost(region)}`);
    const loginAgents = credentials.kind === 'keys' ? agents : await this.agents({ reach: 'any', credentials }, LOGIN_URL);
    const client = new LambdaClient({
      region,
      endpoint,
      credentials: await credentialProvider(credentials, loginAgents),
      retryMode: 'standard',
      maxAttempts: MAX_ATTEMPTS,

      // the same steps for each call: put together once
      cacheMiddleware: true,
      useDualstackEndpoint: false,
      useFipsEndpoint: false,
      requestHandler: { ...agents, connectionTimeout: 10_000 }
    });

    boundAnswers(client);

    return client;
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

/** One that could not be made needs no end. */
async function destroy(client: Promise<LambdaClient>): Promise<void> {
  await client.then(made => made.destroy(), () => undefined);
}
