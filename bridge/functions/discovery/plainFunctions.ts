import { realpath, stat } from 'node:fs/promises';
import { dirname, join, parse, sep } from 'node:path';

import type { FunctionsProblem } from '../../protocol';
import { BOOTSTRAP, FUNCTION_NAME } from './definedFunction';
import type { Discovery } from './Discovery';
import type { LocalFunction } from './LocalFunction';

const MODULE_EXTENSIONS = [ 'mjs', 'js', 'cjs' ];

/**
 * A plain folder whose entries are the functions: `<name>/bootstrap`,
 * `<name>/index.mjs|js|cjs` or `<name>.mjs|js|cjs`, the first that is there. A
 * name is an entry of the folder, never a path, and a link that leads out of
 * the folder is no function.
 */
export async function listPlain(root: string, entries: Set<string>): Promise<Discovery> {
  const names = new Set([ ...entries ].map(functionName).filter(name => FUNCTION_NAME.test(name)));
  const found = await Promise.all([ ...names ].sort().map(name => candidatesIn(root, entries, name)));

  return {
    functions: found.flatMap(([ fn ]) => fn === undefined ? [] : [ { fn } ]),
    problems: found.flatMap(
      ([ used, ...others ]) => used === undefined ? [] : others.map(other => doubled(root, used, other))
    )
  };
}

export async function findPlain(root: string, entries: Set<string>, name: string): Promise<LocalFunction | undefined> {
  if (!FUNCTION_NAME.test(name)) {
    return undefined;
  }

  for (const candidate of candidates(name)) {
    const fn = await functionOf(root, entries, name, candidate);

    if (fn !== undefined) {
      return fn;
    }
  }

  return undefined;
}

async function candidatesIn(root: string, entries: Set<string>, name: string): Promise<LocalFunction[]> {
  const found = await Promise.all(candidates(name).map(candidate => functionOf(root, entries, name, candidate)));

  return found.filter(fn => fn !== undefined);
}

function functionName(entry: string): string {
  return entry.replace(/\.(mjs|js|cjs)$/, '');
}

interface Candidate {
  entry: string;

  /** Inside the entry, where that is a folder. */
  file: string;
  kind: 'node' | 'bootstrap';
}

/** What may be a function of that name, in the order in which it is looked for. */
function candidates(name: string): Candidate[] {
  return [
    { entry: name, file: BOOTSTRAP, kind: 'bootstrap' },
    ...MODULE_EXTENSIONS.map((extension): Candidate => ({ entry: name, file: `index.${extension}`, kind: 'node' })),
    ...MODULE_EXTENSIONS.map((extension): Candidate => ({ entry: `${name}.${extension}`, file: '', kind: 'node' }))
  ];
}

async function functionOf(
  root: string, entries: Set<string>, name: string, { entry, file, kind }: Candidate
): Promise<LocalFunction | undefined> {
  const path = entries.has(entry) ? await fileWithin(root, join(root, entry, file)) : undefined;

  return path === undefined ? undefined : {
    name,
    kind,
    runtime: kind === 'node' ? `nodejs${process.versions.node.split('.')[0]}.x` : 'provided.al2023',
    file: path,
    handler: kind === 'node' ? `${parse(path).name}.handler` : 'index.handler',
    taskRoot: dirname(path),
    watched: root,
    environment: {},
    layers: []
  };
}

/** The real path of a regular file inside the folder; undefined for all else. */
async function fileWithin(root: string, path: string): Promise<string | undefined> {
  try {
    const real = await realpath(path);

    return real.startsWith(root + sep) && (await stat(real)).isFile() ? real : undefined;
  } catch {

    // not there, or not to be read: no function
    return undefined;
  }
}

function doubled(root: string, used: LocalFunction, other: LocalFunction): FunctionsProblem {
  const [ one, two ] = [ used, other ].map(({ file }) => file.slice(root.length + 1));

  return {
    severity: 'warning',
    function: used.name,
    file: two,
    message: `Two functions have the name ${used.name}: ${one} is called, ${two} is not. Rename one of them.`
  };
}
