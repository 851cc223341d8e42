import { parseFunctionReference } from '../../connector/aws/functionReference';
import type { InvocationResult } from '../../connector/run/dependencies';
import type { FunctionFolder } from '../functions/discovery/FunctionFolder';
import { FolderUnreadableError } from '../functions/discovery/FunctionFolder';
import type { LocalFunction } from '../functions/discovery/LocalFunction';
import type { AccessKeys } from '../invokeApi/accessKeys';

/** Where local functions are, and how they are called. */
export interface LocalTarget {

  /** Of the bridge's Invoke API. */
  url: string;
  keys: AccessKeys;
  folder(): FunctionFolder;

  /** Starts a function's process ahead of its call. */
  prepare(fn: LocalFunction): Promise<void>;
}

/** The function that is meant, or why there is none. */
export type LocalLookup =
  | { kind: 'found'; fn: LocalFunction }
  | Extract<InvocationResult, { kind: 'notRun' }>;

export async function findLocalFunction(folder: FunctionFolder, functionName: string): Promise<LocalLookup> {
  if (folder.path === null) {
    return notReady('No folder with local functions is chosen yet: choose one in the settings (or with --functions), or run against another target.');
  }

  try {
    const reference = parseFunctionReference(functionName);
    const fn = 'name' in reference ? await folder.find(reference.name) : undefined;

    return fn === undefined ? unknown(functionName, await folder.list()) : { kind: 'found', fn };
  } catch (error) {
    if (error instanceof FolderUnreadableError) {
      return notReady(error.message);
    }

    throw error;
  }
}

function unknown(functionName: string, functions: LocalFunction[]): LocalLookup {
  const names = functions.map(({ name }) => name).join(', ');

  return {
    kind: 'notRun',
    reason: 'noSuchFunction',
    message: `There is no local function "${functionName}". ${names === '' ? 'The functions folder has none.' : `The functions folder has: ${names}.`}`
  };
}

function notReady(message: string): LocalLookup {
  return { kind: 'notRun', reason: 'targetNotReady', message };
}
