import { isJsonObject, parseJsonInput } from '../../feel';
import type { JsonInputObject } from '../../feel';
import { CommandError } from './CommandError';
import { readJson } from './readJson';

/**
 * Process variables from the command line: JSON, `@file` that holds it, or `-`
 * for standard input. Numbers keep their point (`1.0`), which FEEL sees.
 *
 * @throws CommandError where it is no JSON object
 */
export async function readInputVariables(argument: string): Promise<JsonInputObject> {
  const { source, value } = await readJson(argument, '--variables', 'badVariables', parseJsonInput);

  if (!isJsonObject(value)) {
    throw new CommandError(`${source} must be a JSON object, such as {"orderId": 1}.`, 'badVariables');
  }

  return value;
}
