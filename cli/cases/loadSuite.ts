import { readFile } from 'node:fs/promises';
import { readCaseFile } from '../../connector/cases/readCaseFile';
import { parentOf, textOf } from '../../connector/moddleElement';
import type { ModdleElement } from '../../connector/moddleElement';
import { CommandError } from '../arguments/CommandError';
import { lambdaElementsOf, lambdaTasksOf, readDiagram } from '../diagram/readDiagram';
import type { Suite } from './CaseRun';
import { diagramOf } from './findCaseFiles';
import { SuiteError } from './SuiteError';

/**
 * Reads a file of test cases and, once for all of them, the diagram beside it.
 *
 * @throws CommandError where one cannot be read
 */
export async function loadSuite(file: string): Promise<Suite> {
  const text = await readBytes(file);
  const cases = readCaseFile(text);

  if (cases.kind === 'invalid') {
    const { line, column, message } = cases;

    throw new SuiteError(`${[ file, line, column ].filter(part => part !== undefined).join(':')} ${message}`, line);
  }

  const diagram = diagramOf(file);
  const read = await readDiagram(diagram);

  return {
    file,
    diagram,
    processes: new Map(lambdaElementsOf(read).map(element => [ textOf(element, 'id') ?? '', processOf(element) ])),
    tasks: lambdaTasksOf(read),
    cases: cases.file.cases,
    text,
    content: cases.file,
    style: cases.style
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
