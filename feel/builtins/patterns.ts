import { compilePattern } from '../pattern/compilePattern';
import { FunctionFailure } from '../run/errors';

import type { Budget } from '../run/Budget';
import type { Match, Pattern } from '../pattern/compilePattern';

export function matches(input: string, pattern: string, flags: string, budget: Budget): boolean {
  const [ first ] = compilePattern(pattern, flags).findAll(input, budget);

  return first !== undefined;
}

/** All places in the input that match the pattern. */
export function extract(input: string, pattern: string, budget: Budget): string[] {
  return Array.from(compilePattern(pattern, '').findAll(input, budget), match => match.text);
}

/** Splits as Java does: nothing is split off before a match of no length at the start. */
export function split(input: string, delimiter: string, budget: Budget): string[] {
  const parts: string[] = [];
  let start = 0;

  for (const match of compilePattern(delimiter, '').findAll(input, budget)) {
    if (match.end > 0) {
      parts.push(input.slice(start, match.start));
      start = match.end;
    }
  }

  return [ ...parts, input.slice(start) ];
}

/** `$1` and `${name}` in the replacement stand for groups, `\` takes the next character as it is. */
export function replace(input: string, source: string, replacement: string, flags: string, budget: Budget): string {
  const pattern = compilePattern(source, flags);
  let result = '';
  let start = 0;

  for (const match of pattern.findAll(input, budget)) {
    result += input.slice(start, match.start) + expand(replacement, match, pattern);
    budget.checkText(result.length);
    start = match.end;
  }

  budget.text(result.length + input.length - start);

  return result + input.slice(start);
}

function expand(replacement: string, match: Match, pattern: Pattern): string {
  return replacement.replace(/\\(.?)|\$\{(\w+)\}|\$(\d*)/gs, (_, escaped?: string, name?: string, digits?: string) => {
    if (escaped !== undefined) {
      return escaped || invalid(pattern);
    }

    return name === undefined ? expandNumber(digits ?? '', match, pattern) : match.groups[pattern.names.get(name) ?? -1] ?? invalidName(name, pattern);
  });
}

/** A group that took no part stands for nothing; one that there is not makes the call fail. */
function invalidName(name: string, pattern: Pattern): string {
  return pattern.names.has(name) ? '' : invalid(pattern);
}

/** Java takes as many digits for the group's number as there are groups. */
function expandNumber(digits: string, { groups }: Match, pattern: Pattern): string {
  const [ first ] = digits;

  if (first === undefined || Number(first) >= groups.length) {
    return invalid(pattern);
  }

  let length = 1;

  while (length < digits.length && Number(digits.slice(0, length + 1)) < groups.length) {
    length++;
  }

  return (groups[Number(digits.slice(0, length))] ?? '') + digits.slice(length);
}

function invalid({ source }: Pattern): never {
  throw new FunctionFailure(`Invalid pattern '${source}'`);
}
