import { isJsonObject, parseJson, readPoints } from '../../feel/reading';
import type { JsonValue } from '../../feel/reading';
import { ownEntry } from '../jsonValues';
import { readShape } from '../schema/readShape';
import { CASE_FILE_VERSION, CaseFileSchema } from './CaseFile';
import type { CaseFile } from './CaseFile';
import { lineAt, lineOfSentence, linesOfCases } from './casePlaces';
import { plainKeyIn } from './plainKeyIn';
import { pointedCase } from './pointedCase';

/** How a file is written, so that it is written so again. */
export interface TextStyle {
  byteOrderMark: boolean;
  lineEnd: '\n' | '\r\n';
}

export type ReadCaseFile =
  | { kind: 'file'; file: CaseFile; style: TextStyle }

  /**
   * @property line from 1, of the place that the message is about
   * @property column from 1, where the text is no JSON
   */
  | { kind: 'invalid'; message: string; line?: number; column?: number };

/** Reads a file of test cases. Never throws: what is wrong is said, with its place. */
export function readCaseFile(source: string): ReadCaseFile {
  const text = source.replace(/^\uFEFF/, '');
  const parsed = parseJson(text);

  if (parsed.kind === 'invalid') {
    const { line, column, message } = parsed;
    const place = `(line ${line}, column ${column})`;

    return {
      kind: 'invalid', line, column, message: isConflict(text, line)
        ? `A merge conflict is left here ${place}: take one side of it, or both, and delete its marks.`
        : `This is no JSON ${place}: ${message}`
    };
  }

  const problem = wrongVersion(parsed.value);

  if (problem !== undefined) {
    return { kind: 'invalid', line: lineAt(text, [ 'version' ]), message: problem };
  }

  const read = readShape(CaseFileSchema, parsed.value, 'A file of test cases');

  if (read.kind === 'wrong') {
    return { kind: 'invalid', line: lineOfSentence(text, read.message), message: `${read.message}${nameOfCase(parsed.value, read.message)}` };
  }

  const wrong = doubledName(read.value) ?? plainKey(read.value);

  return wrong === undefined
    ? { kind: 'file', file: withPoints(read.value, text), style: styleOf(source) }
    : { kind: 'invalid', line: linesOfCases(text)[wrong.index] ?? 1, message: wrong.message };
}

/** What git leaves where two have changed the same lines. */
function isConflict(text: string, line: number): boolean {
  return /^(<{7}|={7}|>{7}|\|{7})( |\r?$)/.test(text.split('\n')[line - 1] ?? '');
}

/** Said before the shape is read: another version may have another one. */
function wrongVersion(value: JsonValue): string | undefined {
  const version = isJsonObject(value) ? ownEntry(value, 'version') : CASE_FILE_VERSION;

  if (typeof version !== 'number' || version === CASE_FILE_VERSION) {
    return undefined;
  }

  return version > CASE_FILE_VERSION
    ? `This file has version ${version}, and this lambda-task reads ${CASE_FILE_VERSION}: update it.`
    : `There is no version ${version} of this format; write "version": ${CASE_FILE_VERSION}.`;
}

/** A number alone would have to be counted out. */
function nameOfCase(value: JsonValue, message: string): string {
  const [ , index ] = /^"cases\[(\d+)\]/.exec(message) ?? [];
  const cases = isJsonObject(value) ? ownEntry(value, 'cases') : undefined;
  const found = Array.isArray(cases) && index !== undefined ? cases[Number(index)] : undefined;
  const name = isJsonObject(found) ? ownEntry(found, 'name') : undefined;

  return typeof name === 'string' ? ` (The case is "${name}".)` : '';
}

interface WrongCase {
  index: number;
  message: string;
}

function doubledName({ cases }: CaseFile): WrongCase | undefined {
  const known = new Set<string>();

  for (const [ index, { task, name } ] of cases.entries()) {
    const key = JSON.stringify([ task, name ]);

    if (known.has(key)) {
      return { index, message: `Two cases of ${task} are named "${name}": give one of them another name.` };
    }

    known.add(key);
  }

  return undefined;
}

function plainKey({ cases }: CaseFile): WrongCase | undefined {
  const index = cases.findIndex(testCase => plainKeyIn(testCase));

  return index < 0 ? undefined : {
    index,
    message: `The case "${cases[index]?.name ?? ''}" holds an AWS access key in plain text, which does not belong into a file that is shared. `
      + 'Take it out, and give the key as a secret of the task.'
  };
}

function withPoints(file: CaseFile, text: string): CaseFile {
  const source = readPoints(text);
  const cases = isJsonObject(source) ? ownEntry(source, 'cases') : undefined;

  return Array.isArray(cases)
    ? { ...file, cases: file.cases.map((testCase, at) => pointedCase(testCase, cases[at])) }
    : file;
}

function styleOf(source: string): TextStyle {
  return { byteOrderMark: source.startsWith('\uFEFF'), lineEnd: source.includes('\r\n') ? '\r\n' : '\n' };
}

