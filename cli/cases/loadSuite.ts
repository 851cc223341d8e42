import { readFile } from 'node:fs/promises';
import { readCaseFile } from '../../connector/cases/readCaseFile';
import { parentOf, textOf } from '../../connector/moddleElement';
import type { ModdleElement } from '../../connector/moddleElement';
import { readLambdaTask } from '../../connector/readLambdaTask';
import { CommandError } from '../arguments/CommandError';
import { lambdaElementsOf, readDiagram } from '../diagram/readDiagram';
import type { Suite } from './CaseRun';
import { diagramOf } from './findCaseFiles';

/**
 * Reads a file of test cases and, once for all of them, the diagram beside it.
 *
 * @throws CommandError where one cannot be read
 */
export async function loadSuite(file: string): Promise<Suite> {
  const text = await readBytes(file);
  const read = readCaseFile(text);

  if (read.kind === 'invalid') {
    throw new CommandError(`${file}${read.line === undefined ? '' : `:${read.line}:${read.column}`} ${read.message}`, 'badCases');
  }

  const diagram = diagramOf(file);
  const elements = lambdaElementsOf(await readDiagram(diagram));

  return {
    file,
    diagram,
    processes: new Map(elements.map(element => [ textOf(element, 'id') ?? '', processOf(element) ])),
    tasks: elements.map(readLambdaTask),
    cases: read.file.cases,
    text,
    content: read.file,
    style: read.style
  };
}

/** With its byte order mark, which is written again. */
async function readBytes(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`, 'unreadable');
  }
}

function processOf(element: ModdleElement): string {
  let process = element;

  for (let parent = parentOf(process); parent && parent.$type !== 'bpmn:Definitions'; parent = parentOf(process)) {
    process = parent;
  }

  return textOf(process, 'id') ?? '';
}
