import { parse } from 'dotenv';

import { SecretsError } from './SecretsError';

/** Begins a file that we make. */
const HEADER = '# Secrets for test runs of AWS Lambda connector tasks, on this machine only. Camunda has its own.\n';

/**
 * Sets one value in a text in dotenv syntax; all else stays as it is. Throws
 * SecretsError for a name or value that the syntax cannot hold.
 */
export function setValue(text: string, name: string, value: string): string {
  if (!/^[\w.-]+$/.test(name)) {
    throw new SecretsError(`"${name}" cannot be stored: use letters, digits, "_", "-" and "." in the name of a secret.`);
  }

  const before = text === '' ? HEADER : removeValue(text, name);
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

/** Takes away the lines of an assignment: as few as leave all other values what they were. */
function removeValue(text: string, name: string): string {
  const values = parse(text);

  if (!Object.hasOwn(values, name)) {
    return text;
  }

  const { [name]: _removed, ...others } = values;
  const lines = text.split('\n');
  const starts = [ ...lines.keys() ].filter(index => isAssignment(lines[index] ?? '', name));

  for (const start of starts) {
    for (let count = 1; start + count <= lines.length; count++) {
      const rest = lines.toSpliced(start, count).join('\n');

      if (sameValues(parse(rest), others)) {
        return rest;
      }
    }
  }

  // assigned more than once: the last assignment counts, so adding one is enough
  return text;
}

function isAssignment(line: string, name: string): boolean {
  return line.trim().replace(/^export\s+/, '').startsWith(name);
}

function sameValues(one: Record<string, string>, other: Record<string, string>): boolean {
  const names = Object.keys(one);

  return names.length === Object.keys(other).length && names.every(name => one[name] === other[name]);
}
