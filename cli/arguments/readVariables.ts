import type { JsonObject } from '../../feel';
import { isObject } from '../../connector/jsonValues';
import { CommandError } from './CommandError';
import { readJson } from './readJson';

/**
 * Process variables from the command line: JSON, `@file` that holds it, or `-`
 * for standard input.
 *
 * @throws CommandError where it is no JSON object
 */
export async function readVariables(argument: string): Promise<JsonObject> {
  const { source, value } = await readJson(argument, '--variables', 'badVariables');

  if (!isObject(value)) {
    throw new CommandError(`${source} must be a JSON object, such as {"orderId": 1}.`, 'badVariables');
  }

  return value;
}
