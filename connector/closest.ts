import { editDistance } from './editDistance';

/** Longer words are no slip of the keyboard, and cost more to compare than they tell. */
const MAX_LENGTH = 100;

/** What was probably meant, of the words that there are; undefined where none is near. */
export function closest(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > MAX_LENGTH) {
    return undefined;
  }

  const lower = typed.toLowerCase();
  const near = words
    .filter(({ length }) => length <= MAX_LENGTH)
    .map(word => ({ word, distance: editDistance(lower, word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= slips(Math.min(word.length, typed.length)))
    .sort((a, b) => a.distance - b.distance);

  return near[0]?.word;
}

/** A question to put behind a sentence that says what there is not; empty where nothing is near. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const word = closest(typed, words);

  return word === undefined ? '' : ` Did you mean '${word}'?`;
}

function slips(length: number): number {
  return Math.max(1, Math.floor(length / 3));
}
