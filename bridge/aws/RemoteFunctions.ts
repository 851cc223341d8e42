import type { LambdaClient } from '@aws-sdk/client-lambda';

import type { TargetOf } from '../../connector/target/Target';
import { lazy } from '../async/lazy';
import type { FunctionVersionsAnswer, RemoteFunctionsAnswer } from '../protocol';
import { adviceOnCredentials, isAboutCredentials } from '../targets/credentialsAdvice';
import { chosenEndpoint } from '../targets/endpointPolicy';
import { explainFailure } from '../targets/explainFailure';
import { LambdaClients } from '../targets/LambdaClients';
import type { ClientSettings, NetworkOptions } from '../targets/LambdaClients';
import { isRegionName, serviceHost } from '../../connector/aws/partitions';
import { awsCredentials, endpointCredentials } from '../targets/targetCredentials';
import { FunctionsUnlistedError } from './FunctionsUnlistedError';

/** Where functions are looked for: as the user, never with the keys of a task. */
export interface FunctionsPlace {
  target: TargetOf<'endpoint'> | TargetOf<'aws'>;
  region: string;
}

/** How many pages are looked through for one answer; the next answer goes on from there. */
const MAX_PAGES = 10;

const PAGE_SIZE = 50;

const TIMEOUT_MS = 20_000;

const importCommands = lazy(() => import('./listingSdk'));

/** What there is at a target to choose from: functions, their versions and aliases. */
export class RemoteFunctions {
  private readonly clients: LambdaClients;

  constructor(network: NetworkOptions) {
    this.clients = new LambdaClients(network);
  }

  /** @param search a part of the name, in upper or lower case; @param marker of the answer before */
  async list(place: FunctionsPlace, search: string, marker: string | undefined): Promise<RemoteFunctionsAnswer> {
    const { ListFunctionsCommand } = await importCommands();

    return this.ask(place, 'lambda:ListFunctions', '*', async (client, abortSignal) => {
      const found: RemoteFunctionsAnswer['functions'] = [];
      let next = marker;

      for (let page = 0; page < MAX_PAGES; page++) {
        const answer = await client.send(
          new ListFunctionsCommand({ Marker: next, MaxItems: PAGE_SIZE }), { abortSignal }
        );

        next = answer.NextMarker;
        found.push(...(answer.Functions ?? []).flatMap(
          ({ FunctionName: name, Runtime: runtime, Description: description }) =>
            name?.toLowerCase().includes(search.toLowerCase())
              ? [ { name, ...(runtime && { runtime }), ...(description && { description }) } ]
              : []
        ));

        if (next === undefined || found.length >= PAGE_SIZE) {
          break;
        }
      }

      return { functions: found, ...(next === undefined ? {} : { marker: next }) };
    });
  }

  async versions(place: FunctionsPlace, functionName: string): Promise<FunctionVersionsAnswer> {
    const { ListAliasesCommand, ListVersionsByFunctionCommand } = await importCommands();
    const action = 'lambda:ListAliases and lambda:ListVersionsByFunction';

    return this.ask(place, action, functionName, async (client, abortSignal) => {
      const [ { Aliases = [] }, { Versions = [] } ] = await Promise.all([
        client.send(new ListAliasesCommand({ FunctionName: functionName, MaxItems: PAGE_SIZE }), { abortSignal }),
        client.send(
          new ListVersionsByFunctionCommand({ FunctionName: functionName, MaxItems: PAGE_SIZE }), { abortSignal }
        )
      ]);

      return {
        aliases: Aliases.flatMap(
          ({ Name: name, FunctionVersion: version }) => name && version ? [ { name, version } ] : []
        ),
        versions: Versions.flatMap(({ Version: version }) => version ? [ version ] : [])
      };
    });
  }

  close(): void {
    this.clients.close();
  }

  private async ask<T>(
    place: FunctionsPlace, action: string, resource: string,
    work: (client: LambdaClient, signal: AbortSignal) => Promise<T>
  ): Promise<T> {
    const settings = settingsOf(place);

    try {
      return await work(await this.clients.get(settings), AbortSignal.timeout(TIMEOUT_MS));
    } catch (error) {
      this.clients.forget(settings);

      throw new FunctionsUnlistedError(await this.explain(error, place, settings, action, resource), { cause: error });
    }
  }

  private async explain(
    error: unknown, { target, region }: FunctionsPlace, { endpoint, credentials }: ClientSettings,
    action: string, resource: string
  ): Promise<string> {
    const profile = credentials.kind === 'profile' ? credentials.name : undefined;
    const call = { functionName: resource, functionArn: '', region, host: new URL(endpoint ?? '').host, target: target.kind, profile };

    if (isAboutCredentials(error, call)) {
      return adviceOnCredentials(error, profile);
    }

    const { code, advice } = explainFailure(error, call);

    return /AccessDenied/.test(code) ? `These credentials may not list functions. Allow the IAM action ${action} for them, or write the name by hand.` : advice;
  }
}

function settingsOf({ target, region }: FunctionsPlace): ClientSettings {
  if (target.kind === 'aws') {
    if (!isRegionName(region)) {
      throw new FunctionsUnlistedError(`"${region}" is no region of AWS: write one such as eu-central-1.`);
    }

    return { region, credentials: awsCredentials(target, { kind: 'defaultChain' }), endpoint: `https://${serviceHost(region)}`, reach: 'any' };
  }

  const endpoint = chosenEndpoint(target.url);

  if (endpoint.kind === 'refused') {
    throw new FunctionsUnlistedError(endpoint.message);
  }

  return { region, credentials: endpointCredentials({ kind: 'defaultChain' }), endpoint: endpoint.url, reach: endpoint.reach };
}
