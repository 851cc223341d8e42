import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';

import type { LocalFunction } from '../discovery/LocalFunction';

const run = promisify(execFile);

const BUILD_TIMEOUT_MS = 60_000;
const MAX_OUTPUT_BYTES = 1_048_576;

/** What Lambda's Node runtimes bring; here it is taken from the project. */
const BROUGHT_BY_LAMBDA = /^@(aws-sdk|smithy)\//;

const TYPESCRIPT = [ '.ts', '.mts', '.cts', '.tsx', '.jsx' ];

/** What this Node runs as it is, where it strips types. */
const STRIPPED = [ '.ts', '.mts', '.cts' ];

/** A function's code cannot be made ready; the message is the compiler's, or says what to install. */
export class CodeError extends Error {}

/** Whether it is TypeScript, or JavaScript that its template bundles. */
export function mayBeBundled(fn: LocalFunction): boolean {
  return fn.kind === 'node' && (isTypeScript(fn) || fn.esbuild !== undefined);
}

/**
 * The function made into a module in a folder: bundled by the project's own
 * esbuild, as its template says. Where the project has none, JavaScript is run
 * as it is, and Node strips the types of TypeScript, if it can. Throws CodeError.
 *
 * @param folder a new one of the process
 */
export async function bundleFunction(fn: LocalFunction, folder: string): Promise<LocalFunction> {
  const esbuild = findEsbuild(fn.taskRoot);

  if (esbuild === undefined) {
    if (!isTypeScript(fn) || (canStripTypes() && STRIPPED.includes(extname(fn.file)))) {
      return fn;
    }

    throw new CodeError(
      `${basename(fn.file)} is TypeScript, and the project has no esbuild to bundle it. ` +
      'Install it there: npm install --save-dev esbuild (Node.js from 22.18 on runs .ts files without it)');
  }

  const isModule = fn.esbuild?.format === 'esm';
  const file = join(folder, basename(fn.file).replace(/\.\w+$/, isModule ? '.mjs' : '.js'));

  mkdirSync(folder, { recursive: true });
  linkPackages(fn.taskRoot, folder);
  await bundle(esbuild, fn, file);

  const dot = fn.handler.lastIndexOf('.');

  return { ...fn, file, taskRoot: folder, hasSourceMap: true, handler: `${basename(fn.handler.slice(0, dot))}${fn.handler.slice(dot)}` };
}

async function bundle(esbuild: string, fn: LocalFunction, outfile: string): Promise<void> {
  const { external = [], loader = [], banner = [], mainFields, format = 'cjs', target } = fn.esbuild ?? {};
  const args = [
    fn.file, '--bundle', '--platform=node', `--target=${target ?? `node${process.versions.node.split('.')[0]}`}`, `--format=${format}`,
    '--sourcemap', '--log-level=error', '--color=false', `--outfile=${outfile}`,
    ...external.filter(name => !BROUGHT_BY_LAMBDA.test(name)).map(name => `--external:${name}`),
    ...loader.map(each => `--loader:${each}`),
    ...banner.map(each => `--banner:${each}`),
    ...mainFields === undefined ? [] : [ `--main-fields=${mainFields}` ]
  ];

  try {
    const [ program, ...before ] = commandOf(esbuild);

    await run(program, [ ...before, ...args ], {
      cwd: fn.taskRoot, timeout: BUILD_TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES, windowsHide: true, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    });
  } catch (error) {
    throw new CodeError(outputOf(error).trim(), { cause: error });
  }
}

function isTypeScript(fn: LocalFunction): boolean {
  return TYPESCRIPT.includes(extname(fn.file));
}

/** What stays external is found there. */
function linkPackages(code: string, folder: string): void {
  const packages = packageFolders(code).find(existsSync);

  if (packages !== undefined) {
    symlinkSync(packages, join(folder, 'node_modules'), 'junction');
  }
}

/** Where Node looks for packages from a folder on. */
function packageFolders(folder: string): string[] {
  const parent = dirname(folder);

  return [ join(folder, 'node_modules'), ...parent === folder ? [] : packageFolders(parent) ];
}

/** The program of the project's esbuild: of its own folder or of one above. */
function findEsbuild(code: string): string | undefined {
  return packageFolders(code).map(folder => join(folder, 'esbuild', 'bin', 'esbuild')).find(existsSync);
}

/** It is esbuild itself where its install script ran, else a script for Node. */
function commandOf(program: string): [ string, ...string[] ] {
  return readFileSync(program).subarray(0, 2).toString() === '#!' ? [ process.execPath, program ] : [ program ];
}

function canStripTypes(): boolean {
  return Boolean(Reflect.get(process.features, 'typescript'));
}

function outputOf(error: unknown): string {
  return error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' && error.stderr !== '' ? error.stderr : String(error);
}
