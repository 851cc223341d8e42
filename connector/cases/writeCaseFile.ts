import { formatJson, isJsonObject, JsonDouble } from '../../feel/reading';
import type { JsonInput, JsonInputObject } from '../../feel/reading';
import { CASE_FILE_SCHEMA, CASE_FILE_VERSION } from './CaseFile';
import type { CaseFile, TestCase } from './CaseFile';
import type { TextStyle } from './readCaseFile';

/** Values that fit are written on one line: a list of numbers is no page of a pull request. */
const MAX_LINE = 100;

const PLAIN: TextStyle = { byteOrderMark: false, lineEnd: '\n' };

/**
 * A file of test cases as text, made to be read in a pull request: keys in the
 * order of the format, cases and variables in their own, nothing that is not
 * said, and always the same for the same cases.
 */
export function writeCaseFile({ $schema = CASE_FILE_SCHEMA, cases }: Omit<CaseFile, 'version'>, style: TextStyle = PLAIN): string {
  const text = `${write(plainJson({ $schema, version: CASE_FILE_VERSION, cases }), '')}\n`;

  return (style.byteOrderMark ? '\uFEFF' : '') + text.replaceAll('\n', style.lineEnd);
}

/** One case, as it stands in a file. */
export function writeCase(testCase: TestCase): string {
  return write(plainJson(testCase), '');
}

function write(value: JsonInput, indent: string): string {
  const line = short(value);

  if (line !== undefined && indent.length + line.length <= MAX_LINE && indent.length > 2) {
    return line;
  }

  const deeper = `${indent}  `;

  if (Array.isArray(value)) {
    return value.length === 0 ? '[]' : `[\n${value.map(item => deeper + write(item, deeper)).join(',\n')}\n${indent}]`;
  }

  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(([ key, entry ]) => `${deeper}${formatJson(key)}: ${write(entry, deeper)}`);

    return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
  }

  return formatJson(value);
}

/** A value on one line; undefined where it is a list or object of lists or objects. */
function short(value: JsonInput): string | undefined {
  if (Array.isArray(value)) {
    return value.some(isContainer) ? undefined : `[${value.map(item => formatJson(item)).join(', ')}]`;
  }

  if (!isJsonObject(value)) {
    return formatJson(value);
  }

  const entries = Object.entries(value);

  return entries.some(([ , entry ]) => isContainer(entry)) ? undefined
    : entries.length === 0 ? '{}' : `{ ${entries.map(([ key, entry ]) => `${formatJson(key)}: ${formatJson(entry)}`).join(', ')} }`;
}

function isContainer(value: JsonInput): boolean {
  return (Array.isArray(value) || isJsonObject(value)) && Object.keys(value).length > 0;
}

/** A case or a file of them as JSON: what is undefined is left out. */
export function plainJson(value: unknown): JsonInput {
  if (Array.isArray(value)) {
    return value.map(plainJson);
  }

  if (value instanceof JsonDouble) {
    return value;
  }

  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).flatMap(([ key, entry ]): Array<[string, JsonInput]> =>
      entry === undefined ? [] : [ [ key, plainJson(entry) ] ])) satisfies JsonInputObject;
  }

  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? value : null;
}
