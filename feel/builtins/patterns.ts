import { compilePattern } from './compilePattern';
import { FunctionFailure } from '../run/errors';

import type { Budget } from '../run/Budget';

export function matches(input: string, pattern: string, flags: string): boolean {
  return compilePattern(pattern, flags, input).test(input);
}

/** All places in the input that match the pattern. */
export function extract(input: string, pattern: string, budget: Budget): string[] {
  return Array.from(findAll(input, pattern, budget), match => match[0]);
}

/** Splits as Java does: nothing is split off before a match of no length at the start. */
export function split(input: string, delimiter: string, budget: Budget): string[] {
  const parts: string[] = [];
  let start = 0;

  for (const match of findAll(input, delimiter, budget)) {
    if (match.index > 0 || match[0].length > 0) {
      parts.push(input.slice(start, match.index));
      start = match.index + match[0].length;
    }
  }

  return [ ...parts, input.slice(start) ];
}

/** `$1` and `${name}` in the replacement stand for groups, `\` takes the next character as it is. */
export function replace(input: string, pattern: string, replacement: string, flags: string, budget: Budget): string {
  let result = '';
  let start = 0;

  for (const match of findAll(input, pattern, budget, flags)) {
    result += input.slice(start, match.index) + expand(replacement, match, pattern);
    budget.checkText(result.length);
    start = match.index + match[0].length;
  }

  budget.text(result.length + input.length - start);

  return result + input.slice(start);
}

function *findAll(input: string, pattern: string, budget: Budget, flags = ''): Generator<RegExpExecArray> {
  for (const match of input.matchAll(compilePattern(pattern, flags, input))) {
    budget.spend(1);
    yield match;
  }
}

function expand(replacement: string, match: RegExpExecArray, pattern: string): string {
  return replacement.replace(/\\(.?)|\$\{(\w+)\}|\$(\d*)/gs, (_, escaped?: string, name?: string, digits?: string) => {
    if (escaped !== undefined) {
      return escaped;
    }

    return name === undefined ? expandNumber(digits ?? '', match, pattern) : match.groups?.[name] ?? '';
  });
}

/** Java takes as many digits for the group's number as there are groups. */
function expandNumber(digits: string, match: RegExpExecArray, pattern: string): string {
  const [ first ] = digits;

  if (first === undefined || Number(first) >= match.length) {
    throw new FunctionFailure(`Invalid pattern '${pattern}'`);
  }

  let length = 1;

  while (length < digits.length && Number(digits.slice(0, length + 1)) < match.length) {
    length++;
  }

  return (match[Number(digits.slice(0, length))] ?? '') + digits.slice(length);
}
