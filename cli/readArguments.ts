import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { CommandError } from './CommandError';

/**
 * Reads a command's arguments.
 *
 * @throws CommandError where one is unknown, or lacks its value
 */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? firstSentence(error.message) : error} See lambda-task --help.`);
  }
}

function firstSentence(message: string): string {
  return message.split(/(?<=[^.])\. |\n/)[0]?.replace(/\.?$/, '.') ?? message;
}
