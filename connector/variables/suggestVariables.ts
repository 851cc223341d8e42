import { ownEntry } from '../jsonValues';
import { isJsonObject } from '../../feel/reading';
import type { LambdaTask } from '../lambdaTask';
import type { JsonObject, JsonValue } from '../../feel/reading';
import { addMissing } from './addMissing';
import { usedVariables } from './usedVariables';

/**
 * Test variables to begin with: every variable that the task's expressions
 * read, with its example value where the diagram has one, else with null.
 */
export function suggestVariables(task: LambdaTask, examples: JsonObject): JsonObject {
  return usedVariables(task).reduce<JsonObject>(
    (variables, path) => addMissing(variables, sample(path, examples)),
    {}
  );
}

/** An object that holds nothing but a path and its example. */
function sample([ name = '', ...rest ]: string[], examples: JsonObject): JsonObject {
  return { [name]: sampleValue(rest, ownEntry(examples, name)) };
}

function sampleValue(path: string[], example: JsonValue | undefined): JsonValue {
  if (path.length === 0) {
    return example ?? null;
  }

  // a path can lead through a list, which FEEL does for each of its items
  return example === undefined || example === null || isJsonObject(example) ? sample(path, example ?? {}) : example;
}
