import { parseJson, readPoints } from '../../../feel/reading';
import { TestCaseSchema } from '../../../connector/cases/CaseFile';
import type { TestCase } from '../../../connector/cases/CaseFile';
import { lineOfSentence } from '../../../connector/cases/casePlaces';
import { plainKeyIn } from '../../../connector/cases/plainKeyIn';
import { pointedCase } from '../../../connector/cases/pointedCase';
import { readShape } from '../../../connector/schema/readShape';

export type ReadCase =
  | { kind: 'case'; testCase: TestCase }

  /** @property line from 1, of the place that the message is about */
  | { kind: 'invalid'; message: string; line: number };

/** Reads one case, as it is edited by itself. Never throws: what is wrong is said, with its line. */
export function readCase(text: string): ReadCase {
  const parsed = parseJson(text);

  if (parsed.kind === 'invalid') {
    return { kind: 'invalid', line: parsed.line, message: `This is no JSON: ${parsed.message}` };
  }

  const read = readShape(TestCaseSchema, parsed.value, 'The case');

  if (read.kind === 'wrong') {
    return { kind: 'invalid', line: lineOfSentence(text, read.message), message: read.message };
  }

  return plainKeyIn(read.value)
    ? { kind: 'invalid', line: 1, message: 'It holds an AWS access key in plain text, which does not belong into a file that is shared: give the key as a secret of the task.' }
    : { kind: 'case', testCase: pointedCase(read.value, readPoints(text)) };
}
