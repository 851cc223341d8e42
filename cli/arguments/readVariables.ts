import type { JsonObject } from '../../feel';
import { parseJson } from '../../feel/json';
import { isObject } from '../../connector/jsonValues';
import { CommandError } from './CommandError';
import { nameOfSource, readText } from './readText';

/**
 * Process variables from the command line: JSON, `@file` that holds it, or `-`
 * for standard input.
 *
 * @throws CommandError where it is no JSON object
 */
export async function readVariables(argument: string): Promise<JsonObject> {
  const file = argument === '-' ? argument : argument.startsWith('@') ? argument.slice(1) : undefined;
  const source = file === undefined ? '--variables' : nameOfSource(file);
  const parsed = parseJson(file === undefined ? argument : await readText(file));

  if (parsed.kind === 'invalid') {
    throw new CommandError(`${source} is no JSON (line ${parsed.line}, column ${parsed.column}): ${parsed.message}`, 'badVariables');
  }

  if (!isObject(parsed.value)) {
    throw new CommandError(`${source} must be a JSON object, such as {"orderId": 1}.`, 'badVariables');
  }

  return parsed.value;
}
