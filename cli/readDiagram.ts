import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { isLambdaTask, readLambdaTask } from '../connector/readLambdaTask';
import type { LambdaTask } from '../connector/lambdaTask';
import { collectFlowElements } from './collectFlowElements';
import { CommandError } from './CommandError';
import { readText } from './readText';

/**
 * The Lambda connector tasks of a diagram file.
 *
 * @throws CommandError where there is no such file, or it is no BPMN
 */
export async function readLambdaTasks(file: string): Promise<LambdaTask[]> {
  return (await readDiagram(file)).filter(isLambdaTask).map(readLambdaTask);
}

/**
 * One task of a diagram file, by its id.
 *
 * @throws CommandError where there is none, naming those that there are
 */
export async function readTask(file: string, id: string): Promise<LambdaTask> {
  const elements = (await readDiagram(file)).map(readLambdaTask);
  const task = elements.find(element => element.id === id);

  if (task) {
    return task;
  }

  throw new CommandError(`${file} has no task '${id}'. ${listed(await readLambdaTasks(file))}`);
}

async function readDiagram(file: string) {
  const xml = await readText(file);

  try {
    const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(xml);

    return collectFlowElements(rootElement);
  } catch (error) {
    throw new CommandError(`${file} is no BPMN diagram: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
}

function listed(tasks: LambdaTask[]): string {
  return tasks.length
    ? `Its Lambda tasks are: ${tasks.map(({ id, name }) => name ? `${id} (${name})` : id).join(', ')}.`
    : 'It has no Lambda tasks at all.';
}
