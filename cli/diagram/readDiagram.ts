import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { LambdaTask } from '../../connector/lambdaTask';
import { ErrorEvents } from '../../connector/readCatchers';
import { isLambdaTask, readLambdaTask } from '../../connector/readLambdaTask';
import type { ModdleElement } from '../../connector/moddleElement';
import { CommandError } from '../arguments/CommandError';
import { nameOfSource, readText } from '../arguments/readText';
import { collectFlowElements } from './collectFlowElements';

/** A diagram, read. */
export interface Diagram {

  /** As it was named on the command line, or `standard input`. */
  file: string;

  /** Everything in its processes, in the file's order. */
  elements: ModdleElement[];
}

/** More of a parser's complaint would be the file itself. */
const MAX_REASON = 120;

/**
 * Reads a diagram.
 *
 * @param file a path, or `-` for standard input
 *
 * @throws CommandError where there is no such file, or it is no BPMN
 */
export async function readDiagram(file: string): Promise<Diagram> {
  const xml = await readText(file);

  try {
    const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml);

    return { file: nameOfSource(file), elements: collectFlowElements(rootElement) };
  } catch (error) {
    throw new CommandError(`${nameOfSource(file)} is no BPMN diagram: ${reasonOf(error)}`, 'noDiagram');
  }
}

/** Those that are Lambda connector tasks. */
export function lambdaElementsOf({ elements }: Diagram): ModdleElement[] {
  return elements.filter(isLambdaTask);
}

/** All its Lambda connector tasks, in a time that grows with the diagram and no faster. */
export function lambdaTasksOf(diagram: Diagram): LambdaTask[] {
  const events = new ErrorEvents();

  return lambdaElementsOf(diagram).map(element => readLambdaTask(element, events));
}

function reasonOf(error: unknown): string {
  const line = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

  return line.length > MAX_REASON ? `${line.slice(0, MAX_REASON)}…` : line;
}
