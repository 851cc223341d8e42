import type { JsonValue } from '../../feel/reading';
import { diffJson } from '../values/diffJson';

/** One place where a result is not what was expected. */
export interface Difference {

  /** Such as `variables.pricing.total`. */
  path: string;

  /** Undefined where nothing was to be there. */
  expected?: JsonValue;

  /** Undefined where nothing is there. */
  actual?: JsonValue;
}

/** More would help nobody to see what is wrong. */
const MAX_DIFFERENCES = 50;

/**
 * Where two values differ, the deepest places there are.
 *
 * @param others whether objects may have more keys than expected, at any depth
 */
export function differences(
  path: string, expected: JsonValue | undefined, actual: JsonValue | undefined, others: boolean
): Difference[] {
  const found = diffJson(expected, actual, { limit: MAX_DIFFERENCES, allowsMore: others });

  return found.map(({ path: steps, before, after }) => ({
    path: path + steps.map(step => typeof step === 'number' ? `[${step}]` : `.${step}`).join(''),
    ...(before === undefined ? {} : { expected: before }),
    ...(after === undefined ? {} : { actual: after })
  }));
}
