import { randomUUID } from 'node:crypto';

import { parseFunctionReference } from '../../connector/aws/functionReference';
import type { FunctionFolder } from './discovery/FunctionFolder';
import type { LocalFunction } from './discovery/LocalFunction';
import type { CallOptions, FunctionHost } from './FunctionHost';
import type { FunctionResult } from './functionResult';
import { functionArn } from './place/functionArn';
import { DEFAULT_REGION } from './place/FunctionPlace';
import type { FunctionPlace } from './place/FunctionPlace';
import { WorkspaceError } from './process/Workspaces';
import { NotDebuggable } from './runtimes/checkDebugger';

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

/** What came of a call, and what of the function its template does not tell. */
export type CalledResult = FunctionResult & { requestId: string; unknown: string[] };

export type LocalAnswer =
  | CalledResult
  | Exclude<LocalLookup, FoundFunction>;

/** The user's functions on this machine: finds them by name and calls them. */
export class LocalFunctions {

  /** @param folder at the time of a call; the user may choose another one at any time */
  constructor(readonly folder: () => FunctionFolder, readonly host: FunctionHost) {}

  /** @param name as a task names it: name, `name:alias`, partial or full ARN */
  async find(name: string, context: InvokeContext = {}): Promise<LocalLookup> {
    const reference = parseFunctionReference(name);
    const place = placeOf(reference, context);
    const found = await this.folder().find('name' in reference ? reference.name : name, place);

    switch (found.kind) {
      case 'found':
        return { kind: 'found', fn: found.fn, place };
      case 'none':
        return { kind: 'noSuchFunction', message: found.message };
      case 'unusable':
        return { kind: 'notReady', message: found.message };
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

    if (found.kind !== 'found') {
      return found;
    }

    try {
      return await this.call(found, payload, context, options);
    } catch (error) {
      if (error instanceof NotDebuggable || error instanceof WorkspaceError) {
        return { kind: 'notReady', message: error.message };
      }

      throw error;
    }
  }

  /** The same for a function that was found already. */
  async call(
    { fn, place }: FoundFunction, payload: Buffer, context: InvokeContext, options: CallOptions
  ): Promise<CalledResult> {
    const { requestId = randomUUID(), clientContext } = context;
    const told = { requestId, clientContext, region: place.region, functionArn: functionArn(fn.name, place) };

    return { ...await this.host.invoke(fn, payload, told, options), requestId, unknown: fn.unknown ?? [] };
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
