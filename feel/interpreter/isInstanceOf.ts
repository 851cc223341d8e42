import { typeNameOf } from '../values/value';

import type { Value } from '../values/value';

/** Names of types that the engine knows besides the usual ones. */
const OTHER_NAMES: Record<string, string> = {
  'date time': 'date and time',
  'year-month-duration': 'years and months duration',
  'day-time-duration': 'days and time duration'
};

export function isInstanceOf(value: Value, type: string): boolean {
  return type === 'Any' ? value !== null : typeNameOf(value) === (OTHER_NAMES[type] ?? type);
}
