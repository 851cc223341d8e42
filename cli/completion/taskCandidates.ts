import { textOf } from '../../connector/moddleElement';
import { CommandError } from '../arguments/CommandError';
import { printable } from '../terminal/printable';
import type { Candidate } from './complete';

/** An id as BPMN allows it; anything else might be read by a shell as more than a word. */
const ID = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** The Lambda tasks of the diagram that is named among the words before; none where it cannot be read. */
export async function taskCandidates(words: readonly string[]): Promise<Candidate[]> {
  const file = words.find(word => word.endsWith('.bpmn'));

  if (file === undefined) {
    return [];
  }

  const { lambdaElementsOf, readDiagram } = await import('../diagram/readDiagram');

  try {
    return lambdaElementsOf(await readDiagram(file))
      .map(element => ({ value: textOf(element, 'id') ?? '', help: oneLine(textOf(element, 'name') ?? '') }))
      .filter(({ value }) => ID.test(value));
  } catch (error) {
    if (error instanceof CommandError) {
      return [];
    }

    throw error;
  }
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ');
}
