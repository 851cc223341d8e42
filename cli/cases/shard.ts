import { CommandError } from '../arguments/CommandError';
import type { ChosenCase } from './runSuites';

/** How long cases took, in milliseconds, by their keys. */
export type Durations = ReadonlyMap<string, number>;

/** What tells a case from all others. */
export function keyOf({ suite, testCase }: ChosenCase): string {
  return JSON.stringify([ suite.file.replaceAll('\\', '/'), testCase.task, testCase.name ]);
}

/**
 * Reads `2/5`: the second of five parts.
 *
 * @throws CommandError where it is none
 */
export function readShard(text: string): { part: number; of: number } {
  const [ , part = 0, of = 0 ] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);

  if (part < 1 || part > of) {
    throw new CommandError(`--shard must be a part and how many there are, such as 2/5, not '${text}'.`);
  }

  return { part, of };
}

/**
 * The cases of one part, in their order. Every case is in just one part, the
 * same one whoever asks with the same cases and durations: the longest first,
 * each goes to the part that has least to do. A case without a duration counts
 * as much as the middle one of those that have one.
 */
export function shardOf(
  cases: readonly ChosenCase[], { part, of }: { part: number; of: number }, durations: Durations
): ChosenCase[] {
  const usual = median([ ...durations.values() ]);
  const weighed = cases
    .map(chosen => ({ chosen, key: keyOf(chosen), duration: durations.get(keyOf(chosen)) ?? usual }))
    .sort((a, b) => b.duration - a.duration || (a.key < b.key ? -1 : 1));
  const loads = Array.from({ length: of }, () => 0);
  const mine = new Set<ChosenCase>();

  for (const { chosen, duration } of weighed) {
    const least = loads.indexOf(Math.min(...loads));

    loads[least] = (loads[least] ?? 0) + duration;

    if (least === part - 1) {
      mine.add(chosen);
    }
  }

  return cases.filter(chosen => mine.has(chosen));
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1;
}
