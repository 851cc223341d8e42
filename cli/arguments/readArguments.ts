import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { Option } from './Command';
import { CommandError } from './CommandError';
import { didYouMean } from '../../connector/closest';
import { optionNames } from './optionNames';

type Options = NonNullable<ParseArgsConfig['options']> & Record<string, Option>;

interface Takes<O extends Options> {
  name: string;
  options: O;
}

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
 * @param command its name, and its options as the table of commands has them
 *
 * @throws CommandError where one is unknown, lacks its value, or has one that there is not
 */
export function readArguments<O extends Options>(args: string[], { name, options }: Takes<O>): Arguments<O> {
  refuseUnknown(args, name, options);

  try {
    const valued = args.map(arg => withValue(arg, options));
    const parsed = parseArgs({ args: valued, options, allowPositionals: true, strict: true });

    refuseOtherChoices(parsed.values, options);

    return parsed;
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(`${error instanceof Error ? firstSentence(error.message) : String(error)} ${seeHelp(name)}`);
  }
}

/** The parser knows no values that may be left out. */
function withValue(arg: string, options: Record<string, Option>): string {
  const option = arg.startsWith('--') ? options[arg.slice(2)] : undefined;

  return option?.type === 'string' && option.optional !== undefined ? `${arg}=${option.optional}` : arg;
}

/** Said before the parser says it: it does not know what was meant. */
function refuseUnknown(args: string[], name: string, options: Record<string, Option>): void {
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });

  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) {
      throw new CommandError(`Unknown option '${token.rawName}'.${didYouMean(token.rawName, optionNames(options))} ${seeHelp(name)}`);
    }
  }
}

function refuseOtherChoices(values: Record<string, unknown>, options: Record<string, Option>): void {
  for (const [ name, option ] of Object.entries(options)) {
    for (const value of [ values[name] ].flat()) {
      if (option.type === 'string' && option.choices && typeof value === 'string' && !option.choices.includes(value)) {
        throw new CommandError(`There is no ${name} '${value}': ${listed(option.choices)}.${didYouMean(value, option.choices)}`);
      }
    }
  }
}

function listed(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(', ')} and ${choices.at(-1)} are`;
}

function seeHelp(name: string): string {
  return `See lambda-task ${name} --help.`;
}

function firstSentence(message: string): string {
  return message.split(/(?<=[^.])\. |\n/)[0]?.replace(/\.?$/, '.') ?? message;
}
