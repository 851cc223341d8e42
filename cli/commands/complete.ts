import { complete } from '../completion/complete';
import { COMPLETES } from '../exitCodes';
import { COMMANDS } from '../table';
import { print } from '../terminal/print';

/**
 * What the scripts of `completion` ask: see there. Never fails for the words that it gets, which are
 * not all typed yet.
 */
export default async function answerShell(words: string[]): Promise<number> {
  const { files, candidates } = await complete(COMMANDS, words);

  print([ `${files}\n`, ...candidates.map(({ value, help }) => `${value}\t${help}\n`) ]);

  return COMPLETES;
}
