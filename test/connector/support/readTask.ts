import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

import { readLambdaTask } from '../../../connector/readLambdaTask';
import type { LambdaTask } from '../../../connector/lambdaTask';

/** The element of a diagram with this id, as plain bpmn-moddle reads it. */
export async function readElement(xml: string, id = 'Task'): Promise<unknown> {
  const { elementsById } = await new BpmnModdle({ zeebe }).fromXML(xml);

  return elementsById[id];
}

export async function readTask(xml: string, id?: string): Promise<LambdaTask> {
  return readLambdaTask(await readElement(xml, id));
}
