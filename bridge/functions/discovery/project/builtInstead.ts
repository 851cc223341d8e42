import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { DefinedFunctions, FunctionDefinition } from '../FunctionDefinition';

const BUILD = join('.aws-sam', 'build');

/** Bounds the search for a newer source. */
const MAX_FILES = 2_000;

const NO_SOURCES = new Set([ 'node_modules', '.aws-sam', '.git', '.venv', 'venv', '__pycache__', 'dist', 'cdk.out' ]);

/**
 * What `sam build` made of a function, where that is newer than its sources;
 * else the function as it is.
 */
export async function builtInstead(
  definition: FunctionDefinition, read: (file: string) => Promise<DefinedFunctions>
): Promise<FunctionDefinition> {
  const { template, code } = definition;

  if (!/^template\.(yaml|yml|json)$/.test(basename(template))) {
    return definition;
  }

  const builtTemplate = join(dirname(template), BUILD, 'template.yaml');
  const { definitions } = await read(builtTemplate);
  const built = definitions.find(({ otherNames }) => otherNames[0] === definition.otherNames[0]);

  if (
    built === undefined || await changedAt(built.code) < Math.max(await changedAt(template), await newestSource(code))
  ) {
    return definition;
  }

  return { ...built, esbuild: undefined };
}

async function newestSource(code: string): Promise<number> {
  const folders = [ code ];
  let newest = 0;
  let seen = 0;

  for (let folder = folders.shift(); folder !== undefined && seen < MAX_FILES; folder = folders.shift()) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (!entry.isDirectory()) {
        seen++;
        newest = Math.max(newest, await changedAt(join(folder, entry.name)));
      } else if (!NO_SOURCES.has(entry.name)) {
        folders.push(join(folder, entry.name));
      }
    }
  }

  return newest;
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(({ mtimeMs }) => mtimeMs, () => 0);
}
