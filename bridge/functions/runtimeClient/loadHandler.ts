import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { LambdaContext } from './createContext';
import { RuntimeError } from './RuntimeError';

export type Callback = (error?: unknown, result?: unknown) => void;

export type Handler = (event: unknown, context: LambdaContext, callback: Callback) => unknown;

/**
 * Loads what `_HANDLER` names (`<module>.<export>`).
 *
 * Throws what the module throws, and Lambda's own errors for a module that is
 * not there, does not parse, or has no such export.
 */
export async function loadHandler(taskRoot: string, handlerName: string): Promise<Handler> {
  const dot = handlerName.lastIndexOf('.');
  const loaded = await importModule(findModule(taskRoot, handlerName.slice(0, dot)));
  const handler = exported(loaded, handlerName.slice(dot + 1));

  if (!isHandler(handler)) {
    throw new RuntimeError('Runtime.HandlerNotFound', `${handlerName} is ${handler === undefined ? 'undefined or not exported' : 'not a function'}`);
  }

  return handler;
}

function findModule(taskRoot: string, module: string): string {
  const file = [ 'js', 'mjs', 'cjs', 'ts', 'mts', 'cts' ].map(extension => join(taskRoot, `${module}.${extension}`)).find(existsSync);

  if (file === undefined) {
    throw new RuntimeError('Runtime.ImportModuleError', `Error: Cannot find module '${module}'`);
  }

  return file;
}

async function importModule(file: string): Promise<unknown> {
  try {
    const loaded: unknown = await import(/* webpackIgnore: true */ pathToFileURL(file).href);

    return loaded;
  } catch (error) {
    throw loadError(error);
  }
}

function loadError(error: unknown): unknown {
  if (!(error instanceof Error)) {
    return error;
  }

  const code: unknown = 'code' in error ? error.code : undefined;

  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') {
    return new RuntimeError('Runtime.ImportModuleError', `Error: ${error.message}`, error);
  }

  return error instanceof SyntaxError ? new RuntimeError('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`, error) : error;
}

/** A CommonJS module has its exports below `default` too, also those that Node did not foresee. */
function exported(loaded: unknown, name: string): unknown {
  return property(loaded, name) ?? property(property(loaded, 'default'), name);
}

function property(value: unknown, name: string): unknown {
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? Reflect.get(value, name) : undefined;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
