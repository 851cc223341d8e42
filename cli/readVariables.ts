import type { JsonObject } from '../feel';
import { parseJson } from '../feel/json';
import { isObject } from '../connector/jsonValues';
import { CommandError } from './CommandError';
import { readText } from './readText';

/**
 * Process variables from the command line: JSON, or `@file` that holds it.
 *
 * @throws CommandError where it is no JSON object
 */
export async function readVariables(argument: string | undefined): Promise<JsonObject> {
  if (argument === undefined) {
    return {};
  }

  const source = argument.startsWith('@') ? argument.slice(1) : '--variables';
  const text = argument.startsWith('@') ? await readText(source) : argument;
  const parsed = parseJson(text);

  if (parsed.kind === 'invalid') {
    throw new CommandError(`${source} is no JSON (line ${parsed.line}, column ${parsed.column}): ${parsed.message}`);
  }

  if (!isObject(parsed.value)) {
    throw new CommandError(`${source} must be a JSON object, such as {"orderId": 1}.`);
  }

  return parsed.value;
}
