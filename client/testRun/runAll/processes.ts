import { elementOf, elementsOf, isModdleElement, parentOf, textOf, type ModdleElement } from '../../../connector/moddleElement';
import { isLambdaTask } from '../../../connector/readLambdaTask';

/** The process that an element of the diagram is, shows, or stands in. */
export function processOf(businessObject: unknown): ModdleElement | undefined {
  if (!isModdleElement(businessObject)) {
    return undefined;
  }

  if (businessObject.$type === 'bpmn:Participant') {
    return elementOf(businessObject, 'processRef');
  }

  let element: ModdleElement | undefined = businessObject;

  while (element && element.$type !== 'bpmn:Process') {
    element = parentOf(element);
  }

  return element;
}

/** The processes of a diagram that have Lambda tasks. */
export function processesWithTasks(definitions: unknown): ModdleElement[] {
  return isModdleElement(definitions)
    ? elementsOf(definitions, 'rootElements').filter(element => element.$type === 'bpmn:Process' && hasLambdaTask(element))
    : [];
}

export function hasLambdaTask(scope: ModdleElement): boolean {
  return elementsOf(scope, 'flowElements').some(element => isLambdaTask(element) || hasLambdaTask(element));
}

export function processIdOf(process: ModdleElement): string {
  return textOf(process, 'id') ?? '';
}
