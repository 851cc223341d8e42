import { findNodeAtLocation, parseTree } from 'jsonc-parser';

import { parseJson, readPoints } from '../../../feel/reading';
import { TestCaseSchema } from '../../../connector/cases/CaseFile';
import type { TestCase } from '../../../connector/cases/CaseFile';
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
    return { kind: 'invalid', line: lineOf(text, read.message), message: read.message };
  }

  return plainKeyIn(read.value)
    ? { kind: 'invalid', line: 1, message: 'It holds an AWS access key in plain text, which does not belong into a file that is shared: give the key as a secret of the task.' }
    : { kind: 'case', testCase: pointedCase(read.value, readPoints(text)) };
}

/** The line of the value that a sentence of the schema is about; of what is missing, that of where it should be. */
function lineOf(text: string, message: string): number {
  const [ , place = '' ] = /^"([^"]*)"/.exec(message) ?? [];
  const path = place.split(/[.[\]]/).filter(step => step !== '').map(step => /^\d+$/.test(step) ? Number(step) : step);
  const tree = parseTree(text);

  for (let length = path.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));

    if (node) {
      return text.slice(0, (node.parent?.type === 'property' ? node.parent : node).offset).split('\n').length;
    }
  }

  return 1;
}
