import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { CommandError } from './CommandError';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What parseArgs gives for a command's options. */
type Arguments<O extends Options> = ReturnType<typeof parseArgs<{
  args: string[];
  options: O;
  allowPositionals: true;
  strict: true;
}>>;

/**
 * Reads a command's arguments.
 *
 * @throws CommandError where one is unknown, or lacks its value
 */
export function readArguments<O extends Options>(args: string[], options: O): Arguments<O> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? firstSentence(error.message) : error} See lambda-task --help.`);
  }
}

function firstSentence(message: string): string {
  return message.split(/(?<=[^.])\. |\n/)[0]?.replace(/\.?$/, '.') ?? message;
}
