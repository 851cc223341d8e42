import { existsSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';

import { closest } from '../../../connector/closest';
import type { LambdaContext } from './createContext';
import { HandlerNotFound } from './HandlerNotFound';
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
  const module = findModule(taskRoot, handlerName.slice(0, dot));
  const loaded = await importModule(module);
  const handler = exported(loaded, handlerName.slice(dot + 1));

  if (!isHandler(handler)) {
    throw new HandlerNotFound(handlerName, handler, hint(module, loaded, handlerName.slice(dot + 1)));
  }

  return handler;
}

/** What the module has instead, and what was probably meant. */
function hint(module: string, loaded: unknown, wanted: string): string {
  const names = [ ...new Set([ loaded, property(loaded, 'default') ].flatMap(exportsOf)) ].filter(name => name !== 'default' && name !== 'module.exports');
  const meant = closest(wanted, names);
  const handler = parse(module).name;

  return `${basename(module)} exports${names.length === 0 ? ' nothing' : `: ${names.slice(0, 20).join(', ')}`}.`
    + (meant === undefined ? ` The handler must be exported as "${wanted}".` : ` Did you mean "${handler}.${meant}"?`);
}

function exportsOf(module: unknown): string[] {
  return (typeof module === 'object' && module !== null) || typeof module === 'function' ? Object.keys(module) : [];
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
    throw loadError(error, file);
  }
}

function loadError(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) {
    return error;
  }

  const code: unknown = 'code' in error ? error.code : undefined;

  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') {
    return new RuntimeError('Runtime.ImportModuleError', `Error: ${error.message}`, error, strippedHint(file));
  }

  return error instanceof SyntaxError
    ? new RuntimeError('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`, error, strippedHint(file))
    : error;
}

/** What Node does not do for TypeScript that it runs as it is; undefined for other modules. */
function strippedHint(file: string): string | undefined {
  return /\.[mc]?ts$/.test(file)
    ? `${basename(file)} is run as it is, for the project has no esbuild, and Node only leaves its types out: `
      + 'an import must name its file whole (./name.ts), and enums, namespaces and parameter properties cannot be run. '
      + 'Or let it be bundled: npm install --save-dev esbuild'
    : undefined;
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
