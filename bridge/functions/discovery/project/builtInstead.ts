import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { DefinedFunctions, FunctionDefinition } from '../FunctionDefinition';

const BUILD = join('.aws-sam', 'build');

/** Bounds the search for a newer source. */
const MAX_FILES = 2_000;

const NO_SOURCES = new Set([ 'node_modules', '.aws-sam', '.git', '.venv', 'venv', '__pycache__', 'dist', 'cdk.out' ]);

/** A function as it is called, and the paths by whose times that was decided. */
export interface Chosen {
  definition: FunctionDefinition;
  lookedAt: string[];
}

/**
 * What `sam build` made of a function, where that is newer than its sources;
 * else the function as it is.
 */
export async function builtInstead(
  definition: FunctionDefinition, read: (file: string) => Promise<DefinedFunctions>
): Promise<Chosen> {
  const { template, code } = definition;

  if (code === undefined || !/^template\.(yaml|yml|json)$/.test(basename(template))) {
    return { definition, lookedAt: [] };
  }

  const builtTemplate = join(dirname(template), BUILD, 'template.yaml');
  const { definitions } = await read(builtTemplate);
  const built = definitions.find(({ otherNames }) => otherNames[0] === definition.otherNames[0]);

  if (built?.code === undefined) {
    return { definition, lookedAt: [ builtTemplate ] };
  }

  const sources = await sourcesOf(code);
  const changes = await Promise.all([ template, ...sources.files ].map(changedAt));
  const isOlder = await changedAt(built.code) < Math.max(...changes);

  return {
    definition: isOlder ? definition : { ...built, esbuild: undefined },
    lookedAt: [ builtTemplate, built.code, template, ...sources.folders, ...sources.files ]
  };
}

async function sourcesOf(code: string): Promise<{ folders: string[]; files: string[] }> {
  const folders = [ code ];
  const files: string[] = [];

  for (let at = 0; at < folders.length && files.length < MAX_FILES; at++) {
    const folder = folders[at] ?? code;

    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (!entry.isDirectory()) {
        files.push(join(folder, entry.name));
      } else if (!NO_SOURCES.has(entry.name)) {
        folders.push(join(folder, entry.name));
      }
    }
  }

  return { folders, files };
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(({ mtimeMs }) => mtimeMs, () => 0);
}
