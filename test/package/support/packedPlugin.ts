import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import extractZip from 'extract-zip';

import { runNode } from './runNode';
import { temporaryFolder } from './temporaryFolder';

export const PROJECT = resolve(__dirname, '../../..');

/** Of the plugin's folder and of its package. */
export const NAME = 'camunda-modeler-aws-lambda-connector';

/** How long it may take where sources are newer than the build. */
export const BUILD_TIMEOUT = 300000;

export interface PackedPlugin {
  zip: string;

  /** The zip's entries, as they stand in it. */
  entries: string[];

  /** Their permissions, by the same names. */
  modes: Map<string, number>;

  /** The one folder that was unpacked. */
  folder: string;
}

let packed: Promise<PackedPlugin> | undefined;

/** The plugin of `npm run package`, unpacked far from its sources; made once for all specs. */
export function packedPlugin(): Promise<PackedPlugin> {
  return packed ??= pack(PROJECT).then(unpack);
}

/** Packs what is built in a copy of the project. */
export function packBuilt(project: string, env?: Record<string, string>): Promise<string> {
  return pack(project, [ '--no-build' ], env);
}

/** Runs `npm run package` and gives the zip. */
async function pack(project: string, options: string[] = [], env: Record<string, string> = {}): Promise<string> {
  const out = temporaryFolder();
  const { code, stdout, stderr } = await runNode([ join(project, 'scripts/package.mjs'), '--out', out, ...options ], { env });
  const [ zip ] = /\S+\.zip/.exec(stdout) ?? [];

  if (code !== 0 || !zip) {
    throw new Error(`could not be packed: ${stderr || stdout}`);
  }

  return zip;
}

/** Unpacks a zip, modes included, into a folder of plugins whose surroundings take `.js` for ES modules. */
export async function unpack(zip: string): Promise<PackedPlugin> {
  const plugins = join(temporaryFolder(), 'resources/plugins');
  const modes = new Map<string, number>();

  mkdirSync(plugins, { recursive: true });
  writeFileSync(join(plugins, 'package.json'), '{ "type": "module" }');
  await extractZip(zip, {
    dir: plugins,
    onEntry: ({ fileName, externalFileAttributes }) => modes.set(fileName, (externalFileAttributes >>> 16) & 0o777)
  });

  return { zip, entries: [ ...modes.keys() ], modes, folder: join(plugins, NAME) };
}
