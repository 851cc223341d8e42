import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as v from 'valibot';

import { NoPlainFileError, readPlainFile } from '../system/readPlainFile';
import { replaceFile } from '../secrets/replaceFile';
import { reasonOf } from '../secrets/SecretsError';
import type { DebuggerAddress } from '../targets/LocalTarget';
import { attachConfiguration } from './attachConfiguration';

const MAX_BYTES = 1_000_000;

const LaunchSchema = v.looseObject({
  version: v.optional(v.string()),
  configurations: v.optional(v.array(v.looseObject({ name: v.optional(v.string()) })))
});

/** What came of writing; where nothing was written, what to add by hand. */
export type Written =
  | { kind: 'written'; file: string }
  | { kind: 'notWritten'; file: string; message: string };

/**
 * Puts the configuration into `.vscode/launch.json` of a folder, in place of one
 * of the same name; all else in the file stays.
 */
export async function writeAttachConfiguration(folder: string, address: DebuggerAddress): Promise<Written> {
  const file = join(folder, '.vscode', 'launch.json');
  const own = attachConfiguration(address);
  const left = (why: string): Written => ({
    kind: 'notWritten', file, message: `${file} ${why}, and was left as it is. Add to its configurations: ${JSON.stringify(own)}`
  });

  try {
    if (await isLink(dirname(file)) || await isLink(file)) {
      return left('is behind a link, which may lead out of the project');
    }

    const launch = parse(await readText(file));

    if (launch === undefined) {
      return left('has comments, or is no launch file');
    }

    const others = (launch.configurations ?? []).filter(({ name }) => name !== own.name);

    await mkdir(dirname(file), { recursive: true });
    await replaceFile(file, `${JSON.stringify({ version: '0.2.0', ...launch, configurations: [ ...others, own ] }, null, 2)}\n`, 0o644);

    return { kind: 'written', file };
  } catch (error) {
    if (error instanceof NoPlainFileError || (error instanceof Error && 'code' in error)) {
      return left(`cannot be written (${reasonOf(error)})`);
    }

    throw error;
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(found => found.isSymbolicLink(), () => false);
}

async function readText(file: string): Promise<string> {
  try {
    return await readPlainFile(file, MAX_BYTES);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return '{}';
    }

    throw error;
  }
}

function parse(text: string): v.InferOutput<typeof LaunchSchema> | undefined {
  try {
    const read = v.safeParse(LaunchSchema, JSON.parse(text));

    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
