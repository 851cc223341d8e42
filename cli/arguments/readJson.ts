import type { ParsedJson } from '../../feel';
import { CommandError } from './CommandError';
import type { CommandErrorCode } from './CommandError';
import { nameOfSource, readText } from './readText';

/**
 * An argument that is JSON, `@file` that holds it, or `-` for standard input.
 *
 * @param option such as `--variables`
 * @param code of the error
 * @param parse how its text becomes a value
 *
 * @returns the value, and how messages call its source
 * @throws CommandError where it is no JSON
 */
export async function readJson<T>(
  argument: string, option: string, code: CommandErrorCode, parse: (text: string) => ParsedJson<T>
): Promise<{ source: string; value: T }> {
  const file = argument === '-' ? argument : argument.startsWith('@') ? argument.slice(1) : undefined;
  const source = file === undefined ? option : nameOfSource(file);
  const parsed = parse(file === undefined ? argument : await readText(file));

  if (parsed.kind === 'invalid') {
    throw new CommandError(`${source} is no JSON (line ${parsed.line}, column ${parsed.column}): ${parsed.message}`, code);
  }

  return { source, value: parsed.value };
}
