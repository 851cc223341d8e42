import { parse } from 'dotenv';

import { SecretsError } from './SecretsError';
import { USER_STORE_HEADER } from './userStoreFile';

/**
 * Sets one value in a text in dotenv syntax; all else stays as it is. Throws
 * SecretsError for a name or value that the syntax cannot hold.
 */
export function setValue(text: string, name: string, value: string): string {
  if (!/^[\w.-]+$/.test(name)) {
    throw new SecretsError(`"${name}" cannot be stored: use letters, digits, "_", "-" and "." in the name of a secret.`);
  }

  const before = text === '' ? USER_STORE_HEADER : removeValue(text, name);
  const after = `${before}${before.endsWith('\n') || before === '' ? '' : '\n'}${assignment(name, value)}\n`;

  if (parse(after)[name] !== value) {
    throw new SecretsError(`The secrets file has something before its end that hides what follows, such as an open quote. Mend it, then store "${name}" again.`);
  }

  return after;
}

/** In the first of the syntax's quotes that gives the value back as it is. */
function assignment(name: string, value: string): string {
  const candidates = [
    `${name}='${value}'`,
    `${name}="${value}"`,
    `${name}=\`${value}\``,
    `${name}="${value.replaceAll('\r', '\\r').replaceAll('\n', '\\n')}"`
  ];
  const fitting = candidates.find(line => parse(line)[name] === value);

  if (fitting === undefined) {
    throw new SecretsError(`The value of "${name}" cannot be stored: it holds all three kinds of quotes.`);
  }

  return fitting;
}

/** Takes away all assignments of a name, their further lines too; the last one, which counts, first. */
function removeValue(text: string, name: string): string {
  const values = parse(text);

  if (!Object.hasOwn(values, name)) {
    return text;
  }

  const lines = text.split('\n');

  for (const [ start, count ] of spans(lines, name)) {
    const removed = lines.slice(start, start + count).join('\n');
    const rest = lines.toSpliced(start, count).join('\n');

    if (sameValues(parse(removed), { [name]: values[name] })
      && sameValues(without(parse(rest), name), without(values, name))) {
      return removeValue(rest, name);
    }
  }

  return text;
}

/** Where an assignment may begin, from the last to the first, and how many lines it may have. */
function* spans(lines: string[], name: string): Generator<[ start: number, count: number ]> {
  for (let start = lines.length - 1; start >= 0; start--) {
    const isAssignment = (lines[start] ?? '').trim().replace(/^export\s+/, '').startsWith(name);

    for (let count = 1; isAssignment && start + count <= lines.length; count++) {
      yield [ start, count ];
    }
  }
}

type Values = Record<string, string | undefined>;

function without(values: Values, name: string): Values {
  const { [name]: _removed, ...others } = values;

  return others;
}

function sameValues(one: Values, other: Values): boolean {
  const names = Object.keys(one);

  return names.length === Object.keys(other).length && names.every(name => one[name] === other[name]);
}
