import { any, fn1, fn2, fn3, illegalArguments, text } from './define';
import { BudgetedText } from '../values/Pieces';
import { FunctionFailure } from '../run/errors';
import { FeelContext, FeelFunction } from '../values/value';
import { FeelNumber } from '../values/FeelNumber';
import { firstJsonText } from '../json/firstJson';
import { parseJsonWith } from '../json/parseJson';
import { write } from '../values/textOf';
import { writeJson } from './writeJson';

import type { Builtins } from './define';
import type { Run } from '../run/Run';
import type { Value } from '../values/value';

const GROUPING_SEPARATORS = [ ' ', ',', '.' ];
const DECIMAL_SEPARATORS = [ ',', '.' ];

export const conversions: Builtins = {
  'string': [ fn1(any('from'), toText) ],
  'number': [
    fn1(text('from'), parseNumber),
    fn2(text('from'), text('grouping separator'), (from, grouping) => parseSeparated(from, grouping, null)),
    fn3(text('from'), any('grouping separator'), any('decimal separator'), parseSeparated)
  ],
  'from json': [ ...[ 'value', 'json' ].map(name => fn1(any(name), readJson)) ],
  'to json': [ fn1(any('value'), toJsonText) ],
  'fromAi': [ [], [ 'description' ], [ 'description', 'type' ], [ 'description', 'type', 'schema' ], [ 'description', 'type', 'schema', 'options' ] ].map(fromAi)
};

function toText(value: Value, run: Run): Value {
  if (value === null || typeof value === 'string') {
    return value;
  }

  const pieces = new BudgetedText(run.budget);
  write(value, pieces);

  return pieces.toString();
}

function toJsonText(value: Value, run: Run): Value {
  const pieces = new BudgetedText(run.budget);
  writeJson(value, pieces);

  return pieces.toString();
}

/** Takes the first value of a text; numbers keep their digits. */
function readJson(json: Value, run: Run): Value {
  if (json === null) {
    return null;
  }

  if (typeof json !== 'string') {
    throw illegalArguments(json);
  }

  run.budget.text(json.length);
  const parsed = parseJsonWith(firstJsonText(json) ?? '', digits => FeelNumber.fromText(digits));

  if (parsed.kind === 'invalid') {
    throw new FunctionFailure(`Failed to parse JSON from '${json.slice(0, 300)}'`);
  }

  return valueOf(parsed.value, run);
}

function valueOf(parsed: unknown, run: Run): Value {
  if (Array.isArray(parsed)) {
    return run.budget.within(() => parsed.map(item => valueOf(item, run)));
  }

  if (typeof parsed === 'string' || typeof parsed === 'boolean' || parsed instanceof FeelNumber) {
    return parsed;
  }

  return typeof parsed === 'object' && parsed !== null
    ? run.budget.within(() => contextOf(Object.entries(parsed), run))
    : null;
}

function contextOf(entries: Array<[ string, unknown ]>, run: Run): FeelContext {
  return new FeelContext(new Map(entries.map(([ key, entry ]) => [ key, valueOf(entry, run) ])));
}

function parseNumber(from: string): FeelNumber {
  const number = FeelNumber.fromText(from);

  if (!number) {
    throw new FunctionFailure(`Can't parse '${from.slice(0, 300)}' as a number`);
  }

  return number;
}

function parseSeparated(from: string, grouping: Value, decimal: Value): FeelNumber {
  const isGrouping = grouping === null || isOneOf(grouping, GROUPING_SEPARATORS);
  const isDecimal = decimal === null || isOneOf(decimal, DECIMAL_SEPARATORS);

  if (!isGrouping || !isDecimal || grouping === decimal) {
    throw new FunctionFailure('illegal arguments for grouping or decimal. Must be one of \' \' (grouping only), \',\' or \'.\'');
  }

  const digits = typeof grouping === 'string' ? from.replaceAll(grouping, '') : from;

  return parseNumber(typeof decimal === 'string' ? digits.replaceAll(decimal, '.') : digits);
}

function isOneOf(value: Value, options: string[]): boolean {
  return typeof value === 'string' && options.includes(value);
}

/** Only marks a value for AI tools: what it does to it is nothing. */
function fromAi(others: string[]): FeelFunction {
  return new FeelFunction([ 'value', ...others ], ([ value = null ]) => value);
}
