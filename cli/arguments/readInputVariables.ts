import { isJsonObject, parseJsonInput } from '../../feel';
import type { JsonInputObject } from '../../feel';
import { CommandError } from './CommandError';
import { readJsonText } from './readJson';

/**
 * Variables for FEEL from the command line: as `readVariables`, but numbers
 * keep their point (`1.0`), which FEEL sees.
 *
 * @throws CommandError where it is no JSON object
 */
export async function readInputVariables(argument: string): Promise<JsonInputObject> {
  const { source, value } = await readJsonText(argument, '--variables', 'badVariables', parseJsonInput);

  if (!isJsonObject(value)) {
    throw new CommandError(`${source} must be a JSON object, such as {"orderId": 1}.`, 'badVariables');
  }

  return value;
}
