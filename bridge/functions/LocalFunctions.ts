import { randomUUID } from 'node:crypto';

import { parseFunctionReference } from '../../connector/aws/functionReference';
import { FolderUnreadableError } from './discovery/FunctionFolder';
import type { FunctionFolder } from './discovery/FunctionFolder';
import type { LocalFunction } from './discovery/LocalFunction';
import { functionArn } from './functionArn';
import type { FunctionPlace } from './functionArn';
import type { CallOptions, FunctionHost, FunctionResult } from './FunctionHost';

/** Where a call is meant to go, and what comes with it; a function's name may say more. */
export interface InvokeContext extends Partial<FunctionPlace> {
  requestId?: string;
  clientContext?: string;
}

export interface FoundFunction {
  kind: 'found';
  fn: LocalFunction;
  place: FunctionPlace;
}

/** The function that is meant, or why there is none. */
export type LocalLookup =
  | FoundFunction
  | { kind: 'noSuchFunction'; message: string }
  | { kind: 'notReady'; message: string };

export type LocalAnswer =
  | FunctionResult & { requestId: string }
  | Exclude<LocalLookup, FoundFunction>;

const DEFAULT_REGION = 'us-east-1';

/** The user's functions on this machine: finds them by name and calls them. */
export class LocalFunctions {

  /** @param folder at the time of a call; the user may choose another one at any time */
  constructor(readonly folder: () => FunctionFolder, readonly host: FunctionHost) {}

  /** @param name as a task names it: name, `name:alias`, partial or full ARN */
  async find(name: string, context: InvokeContext = {}): Promise<LocalLookup> {
    const folder = this.folder();

    if (folder.path === null) {
      return {
        kind: 'notReady',
        message: 'No folder with local functions is chosen yet: choose one in the settings (or with --functions), or run against another target.'
      };
    }

    try {
      const reference = parseFunctionReference(name);
      const fn = 'name' in reference ? await folder.find(reference.name) : undefined;

      return fn === undefined
        ? { kind: 'noSuchFunction', message: unknown(name, await folder.list()) }
        : { kind: 'found', fn, place: placeOf(reference, context) };
    } catch (error) {
      if (error instanceof FolderUnreadableError) {
        return { kind: 'notReady', message: error.message };
      }

      throw error;
    }
  }

  /** Starts the function's process ahead of its call. Only a saving of time: what goes wrong is told by the call. */
  async prepare(name: string, context: InvokeContext = {}): Promise<void> {
    const found = await this.find(name, context);

    if (found.kind === 'found') {
      await this.host.prepare(found.fn, found.place.region);
    }
  }

  /** Calls a function as Lambda's Invoke does; `payload` is JSON text. Never throws for what the function does. */
  async invoke(name: string, payload: Buffer, context: InvokeContext, options: CallOptions): Promise<LocalAnswer> {
    const found = await this.find(name, context);

    return found.kind === 'found' ? this.call(found, payload, context, options) : found;
  }

  /** The same for a function that was found already. */
  async call(
    { fn, place }: FoundFunction, payload: Buffer, context: InvokeContext, options: CallOptions
  ): Promise<FunctionResult & { requestId: string }> {
    const { requestId = randomUUID(), clientContext } = context;
    const told = { requestId, clientContext, region: place.region, functionArn: functionArn(fn.name, place) };

    return { ...await this.host.invoke(fn, payload, told, options), requestId };
  }
}

function placeOf(reference: ReturnType<typeof parseFunctionReference>, context: InvokeContext): FunctionPlace {
  const named = 'name' in reference ? reference : undefined;

  return {
    region: (named?.kind === 'arn' ? named.region : undefined) ?? (context.region || DEFAULT_REGION),
    account: named !== undefined && 'account' in named ? named.account : context.account,
    qualifier: context.qualifier ?? named?.qualifier
  };
}

function unknown(name: string, functions: LocalFunction[]): string {
  const names = functions.map(fn => fn.name).join(', ');

  return `There is no local function "${name}". ${names === '' ? 'The functions folder has none.' : `The functions folder has: ${names}.`}`;
}
