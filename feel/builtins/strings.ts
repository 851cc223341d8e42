import { any, fn0, fn1, fn2, fn3, fn4, illegalArguments, list, number, text } from './define';
import { base64Of, textOfBase64 } from './base64';
import { EvaluationFailure, FunctionFailure } from '../run/errors';
import { extract, matches, replace, split } from './patterns';
import { FeelNumber } from '../values/FeelNumber';
import { isString } from '../values/guards';
import { textOf } from '../values/textOf';
import { uuid } from './uuid';

import type { Builtins } from './define';
import type { Run } from '../run/Run';
import type { Value } from '../values/value';

/** What Java takes for blanks: no non-breaking ones. */
const JAVA_BLANKS = '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000';

const BLANK = new RegExp(`^[${JAVA_BLANKS}]*$`);

/** As in Java, characters are counted in UTF-16 units. */
export const strings: Builtins = {
  'substring': [
    fn2(text('string'), number('start position'), (string, start) => substring(string, start)),
    fn3(text('string'), number('start position'), number('length'), substring)
  ],
  'string length': [ fn1(text('string'), string => FeelNumber.fromWhole(string.length)) ],
  'upper case': [ fn1(text('string'), (string, run) => bounded(string.toUpperCase(), run)) ],
  'lower case': [ fn1(text('string'), (string, run) => bounded(string.toLowerCase(), run)) ],
  'substring before': [ fn2(text('string'), text('match'), (string, match) => string.slice(0, Math.max(0, string.indexOf(match)))) ],
  'substring after': [ fn2(text('string'), text('match'), substringAfter) ],
  'contains': [ fn2(text('string'), text('match'), (string, match) => string.includes(match)) ],
  'starts with': [ fn2(text('string'), text('match'), (string, match) => string.startsWith(match)) ],
  'ends with': [ fn2(text('string'), text('match'), (string, match) => string.endsWith(match)) ],
  'matches': [
    fn2(text('input'), text('pattern'), (input, pattern, run) => matches(input, pattern, '', run.budget)),
    fn3(text('input'), text('pattern'), text('flags'), (input, pattern, flags, run) => matches(input, pattern, flags, run.budget))
  ],
  'replace': [
    fn3(text('input'), text('pattern'), text('replacement'), (input, pattern, by, run) => replace(input, pattern, by, '', run.budget)),
    fn4(text('input'), text('pattern'), text('replacement'), text('flags'), (input, pattern, by, flags, run) => replace(input, pattern, by, flags, run.budget))
  ],
  'split': [ fn2(text('string'), text('delimiter'), (string, delimiter, run) => split(string, delimiter, run.budget)) ],
  'extract': [ fn2(text('string'), text('pattern'), (string, pattern, run) => extract(string, pattern, run.budget)) ],
  'trim': [ fn1(text('string'), string => string.replace(/^[\0- ]+/, '').replace(/[\0- ]+$/, '')) ],
  'is blank': [ fn1(text('string'), string => BLANK.test(string)) ],
  'uuid': [ fn0(run => uuid(run)) ],
  'to base64': [ fn1(text('value'), (value, run) => bounded(base64Of(slowly(value, run)), run)) ],
  'from base64': [ fn1(text('value'), (value, run) => textOfBase64(slowly(value, run))) ],
  'string join': [
    fn1(list('list'), (strings, run) => join(strings, '', '', '', run)),
    fn2(list('list'), any('delimiter'), (strings, delimiter, run) => join(strings, orEmpty(delimiter), '', '', run)),
    fn4(list('list'), any('delimiter'), any('prefix'), any('suffix'), (strings, delimiter, prefix, suffix, run) =>
      (prefix === null) === (suffix === null)
        ? join(strings, orEmpty(delimiter), orEmpty(prefix), orEmpty(suffix), run)
        : illegal(strings, delimiter, prefix, suffix))
  ]
};

/** For work that goes character by character. */
function slowly(string: string, run: Run): string {
  run.budget.spend(string.length / 2);

  return string;
}

function bounded(string: string, run: Run): string {
  run.budget.text(string.length);

  return string;
}

/** Positions count from 1, or from the end with -1. Outside of the string the engine fails. */
function substring(string: string, start: FeelNumber, length?: FeelNumber): string {
  const position = start.toInt();
  const from = position > 0 ? position - 1 : string.length + position;
  const to = length ? Math.min(from + length.toInt(), string.length) : string.length;

  if (from < 0 || to < from) {
    throw new EvaluationFailure(`java.lang.StringIndexOutOfBoundsException: begin ${from}, end ${to}, length ${string.length}`);
  }

  return string.slice(from, to);
}

function substringAfter(string: string, match: string): string {
  const index = string.indexOf(match);

  return index < 0 ? '' : string.slice(index + match.length);
}

function join(items: Value[], delimiter: string, prefix: string, suffix: string, run: Run): string {
  const present = items.filter(item => item !== null);
  const strings = present.filter(isString);

  if (strings.length < present.length) {
    throw new FunctionFailure(`expected a list of strings but found '${textOf(items)}'`);
  }

  const length = strings.reduce((sum, string) => sum + string.length + delimiter.length, prefix.length + suffix.length);
  run.budget.text(length);

  return prefix + strings.join(delimiter) + suffix;
}

/** Prefix and suffix come together. */
function illegal(...args: Value[]): never {
  throw illegalArguments(...args);
}

function orEmpty(value: Value): string {
  if (value !== null && !isString(value)) {
    throw new FunctionFailure(`expected a string but found '${textOf(value)}'`);
  }

  return value ?? '';
}
