import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, normalize, relative, sep } from 'node:path';

import { closest } from '../../../connector/closest';
import { mayBeBundled } from '../runtimes/bundleFunction';
import { findPython } from '../runtimes/python';
import type { FunctionDefinition } from './FunctionDefinition';
import type { LocalFunction } from './LocalFunction';

/** As Lambda allows. */
export const FUNCTION_NAME = /^[A-Za-z0-9_-]{1,64}$/;

const NODE_EXTENSIONS = [ 'js', 'mjs', 'cjs', 'ts', 'mts', 'cts', 'tsx', 'jsx' ];

export const BOOTSTRAP = process.platform === 'win32' ? 'bootstrap.exe' : 'bootstrap';

/** Says what to do with a function that needs a machine of its own. */
const SAM = 'Start it with "sam local start-lambda" and choose that as the endpoint.';

/** A defined function as it can be run, or the sentence that says why it cannot. */
export type DefinedFunction =
  | { kind: 'runnable'; fn: LocalFunction }
  | { kind: 'notRunnable'; message: string };

/** Finds the code of a defined function. @param root what the code must lie in */
export async function definedFunction(definition: FunctionDefinition, root: string): Promise<DefinedFunction> {
  const { name, runtime, isImage, inlineCode } = definition;

  if (!FUNCTION_NAME.test(name)) {
    return no(`The name "${name}" is none that Lambda takes: 1 to 64 letters, digits, - and _.`);
  }

  if (isImage) {
    return no(`The function ${name} is a container image, which is not run here. ${SAM}`);
  }

  if (inlineCode !== undefined) {
    return no(`The code of the function ${name} stands in the template itself, which is not run here. ${SAM}`);
  }

  if (runtime === undefined) {
    return no(`The function ${name} has no Runtime in its template.`);
  }

  if (definition.code === undefined) {
    return no(`The code of the function ${name} is not in the project: it lies in S3, or only AWS knows where. Run it against AWS, or give its folder as its CodeUri.`);
  }

  const code = await folderWithin(root, definition.code);

  return code.kind === 'folder' ? inFolder(definition, runtime, code.path, root) : no(`The code of the function ${name}, ${definition.code}, ${code.message}.`);
}

async function inFolder(
  definition: FunctionDefinition, runtime: string, code: string, root: string
): Promise<DefinedFunction> {
  if (runtime.startsWith('nodejs')) {
    return withSources(found(definition, runtime, code, 'node', await nodeModule(definition, code)), root);
  }

  if (runtime.startsWith('python')) {
    return withPython(found(definition, runtime, code, 'python', await pythonModule(definition, code)), root);
  }

  if (runtime.startsWith('provided') || runtime === 'go1.x') {
    return found(definition, runtime, code, 'bootstrap', await bootstrap(definition, code));
  }

  return no(`The function ${definition.name} has the runtime ${runtime}, which is not run here. ${SAM}`);
}

type FoundFile = { kind: 'file'; path: string; handler: string } | { kind: 'missing'; message: string };

function found(definition: FunctionDefinition, runtime: string, code: string, kind: LocalFunction['kind'], file: FoundFile): DefinedFunction {
  if (file.kind === 'missing') {
    return no(file.message);
  }

  const { name, environment, layers, timeoutSeconds, memoryMb, unknown, esbuild } = definition;

  return {
    kind: 'runnable',
    fn: {
      name,
      kind,
      runtime,
      file: file.path,
      handler: file.handler,
      taskRoot: code,
      environment,
      layers,
      timeoutSeconds,
      memoryMb,
      unknown,
      esbuild
    }
  };
}

/** A bundle may have files of the whole project in it. */
function withSources(defined: DefinedFunction, root: string): DefinedFunction {
  return defined.kind === 'runnable' && mayBeBundled(defined.fn)
    ? { kind: 'runnable', fn: { ...defined.fn, watched: root } }
    : defined;
}

async function withPython(defined: DefinedFunction, root: string): Promise<DefinedFunction> {
  if (defined.kind === 'notRunnable') {
    return defined;
  }

  const python = await findPython(defined.fn.taskRoot, root);

  return python.kind === 'found'
    ? { kind: 'runnable', fn: { ...defined.fn, interpreter: python.interpreter } }
    : no(`The function ${defined.fn.name} cannot be run: ${python.message}`);
}

/** `path/module.export`, where the module may be TypeScript still, or what is bundled to it. */
async function nodeModule({ name, handler = '', esbuild }: FunctionDefinition, code: string): Promise<FoundFile> {
  const [ , module = '', exported = '' ] = /^(.+)\.([^./]+)$/.exec(handler) ?? [];
  const entry = bundledTo(module, esbuild?.entryPoints ?? []);
  const source = entry === undefined ? undefined : await fileWithin(code, join(code, entry));

  if (source !== undefined) {
    return { kind: 'file', path: source, handler: `${relative(code, source).replace(/\.\w+$/, '')}.${exported}` };
  }

  if (module === '') {
    return missing(`The function ${name} has ${handler === '' ? 'no Handler' : `the Handler "${handler}"`}: it must name a file and an export, such as index.handler.`);
  }

  for (const extension of NODE_EXTENSIONS) {
    const path = await fileWithin(code, join(code, `${module}.${extension}`));

    if (path !== undefined) {
      return { kind: 'file', path, handler };
    }
  }

  return missing(await noSuchFile(name, handler, code, module, NODE_EXTENSIONS));
}

/** The entry point that esbuild bundles to a module: it puts them below the folder that all of them share. */
function bundledTo(module: string, entryPoints: string[]): string | undefined {
  const shared = entryPoints.map(entry => dirname(normalize(entry)))
    .reduce((one, other) => commonFolder(one, other), dirname(normalize(entryPoints[0] ?? '.')));

  return entryPoints.find(entry => relative(shared, entry).replace(/\.\w+$/, '') === normalize(module));
}

function commonFolder(one: string, other: string): string {
  return dirname(one) === one || other === one || other.startsWith(one + sep) ? one : commonFolder(dirname(one), other);
}

/** `package.module.function`, with slashes or dots between packages. */
async function pythonModule({ name, handler = '' }: FunctionDefinition, code: string): Promise<FoundFile> {
  const [ , module = '' ] = /^(.+)\.[^./]+$/.exec(handler) ?? [];

  if (module === '') {
    return missing(`The function ${name} has ${handler === '' ? 'no Handler' : `the Handler "${handler}"`}: it must name a module and a function, such as app.handler.`);
  }

  const file = module.replaceAll('.', '/');
  const path = await fileWithin(code, join(code, `${file}.py`)) ?? await fileWithin(code, join(code, file, '__init__.py'));

  return path === undefined ? missing(await noSuchFile(name, handler, code, file, [ 'py' ])) : { kind: 'file', path, handler };
}

async function bootstrap({ name, handler = 'bootstrap' }: FunctionDefinition, code: string): Promise<FoundFile> {
  const path = await fileWithin(code, join(code, BOOTSTRAP));

  return path === undefined
    ? missing(`The function ${name} has no file "${BOOTSTRAP}" in ${code}: build it first, with "sam build" or your language's own tools.`)
    : { kind: 'file', path, handler };
}

async function noSuchFile(
  name: string, handler: string, code: string, module: string, extensions: string[]
): Promise<string> {
  const folder = dirname(join(code, module));
  const entries = await readdir(folder).catch(() => []);
  const files = entries.filter(entry => extensions.some(extension => entry.endsWith(`.${extension}`)));
  const meant = closest(basename(module), files.map(file => file.replace(/\.[^.]+$/, '')));

  return `The function ${name} has the Handler "${handler}", but ${code} has no file ${module}.${extensions[0]}. `
    + (files.length === 0 ? 'It has none of that kind.' : `It has: ${files.slice(0, 10).join(', ')}.`)
    + (meant === undefined ? '' : ` Did you mean "${handler.replace(basename(module), meant)}"?`);
}

type FoundFolder = { kind: 'folder'; path: string } | { kind: 'none'; message: string };

async function folderWithin(root: string, path: string): Promise<FoundFolder> {
  try {
    const real = await realpath(path);

    if (real !== root && !real.startsWith(root + sep)) {
      return { kind: 'none', message: 'lies outside of the functions folder' };
    }

    return (await stat(real)).isDirectory() ? { kind: 'folder', path: real } : { kind: 'none', message: 'is no folder: unpack it' };
  } catch {
    return { kind: 'none', message: 'is not there: build the project first' };
  }
}

/** The real path of a regular file inside the folder; undefined for all else. */
async function fileWithin(folder: string, path: string): Promise<string | undefined> {
  try {
    const real = await realpath(path);

    return real.startsWith(folder + sep) && (await stat(real)).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

function missing(message: string): FoundFile {
  return { kind: 'missing', message };
}

function no(message: string): DefinedFunction {
  return { kind: 'notRunnable', message };
}
