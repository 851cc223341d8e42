import { feelName } from '../values/feelPath';
import type { JsonPath } from '../values/JsonPath';

/** The name of a whole payload. */
const WHOLE = 'payload';

/**
 * A good name for a variable that takes what is at a path: its last key, as a
 * name that FEEL and processes take without quotes, and that is not taken yet.
 */
export function entryName(path: JsonPath, taken: string[]): string {
  const key = path.findLast(step => typeof step === 'string');
  const index = path.at(-1);
  const base = plainName(typeof key === 'string' ? key : WHOLE) + (typeof index === 'number' ? String(index + 1) : '');
  let name = base;

  for (let number = 2; taken.includes(name); number++) {
    name = `${base}${number}`;
  }

  return name;
}

/** `first name`, `first-name` and `$first.name` become `firstName`. */
function plainName(key: string): string {
  const [ first = '', ...others ] = key.split(/[^\p{L}\p{N}_]+/u).filter(part => part !== '');
  const name = first + others.map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  const started = /^[\p{L}_]/u.test(name) ? name : `value${name}`;

  return feelName(started) === started ? started : `${started}Value`;
}
