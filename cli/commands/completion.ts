import { CommandError } from '../arguments/CommandError';
import { didYouMean } from '../../connector/closest';
import { readArguments } from '../arguments/readArguments';
import { SCRIPTS } from '../completion/scripts';
import { COMPLETES } from '../exitCodes';
import { COMPLETION, SHELLS } from '../table/completion';
import { print } from '../terminal/print';

/** `lambda-task completion`: what a shell reads to complete the command. */
export default async function completion(args: string[]): Promise<number> {
  const { positionals: [ named, ...more ] } = readArguments(args, COMPLETION);
  const shell = SHELLS.find(shell => shell === named);

  if (named === undefined || more.length) {
    throw new CommandError(`Name one shell: lambda-task completion ${SHELLS.join('|')}.`);
  }

  if (shell === undefined) {
    throw new CommandError(`There is no completion for '${named}', but for ${SHELLS.join(', ')}.${didYouMean(named, SHELLS)}`);
  }

  print(SCRIPTS[shell]);

  return COMPLETES;
}
