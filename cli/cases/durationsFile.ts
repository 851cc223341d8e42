import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from '../arguments/CommandError';
import type { CaseRun } from './CaseRun';
import { keyOf } from './shard';
import type { Durations } from './shard';

/**
 * The durations that an earlier run has left; none where there is no file yet, or one that is broken: they only
 * balance.
 */
export async function readDurations(file: string): Promise<Durations> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];

    return new Map(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] >= 0));
  } catch {
    return new Map();
  }
}

/**
 * Keeps how long cases took, beside those that were not run this time.
 *
 * @throws CommandError where the file cannot be written
 */
export async function writeDurations(file: string, before: Durations, runs: readonly CaseRun[]): Promise<void> {
  const now = runs.filter(({ result }) => result.kind === 'passed' || result.kind === 'failed').map((run): [string, number] => [ keyOf(run), Math.round(run.durationMs) ]);
  const all = [ ...new Map([ ...before, ...now ]) ].sort(([ a ], [ b ]) => a < b ? -1 : 1);

  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  } catch (error) {
    throw new CommandError(`Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`, 'unwritable');
  }
}
