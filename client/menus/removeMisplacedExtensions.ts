import { is } from 'bpmn-js/lib/util/ModelUtil';

import type { ModdleElement } from './moddle';
import { elementOf } from './moddle';
import type { TaskWriter } from './TaskWriter';

/**
 * Removes what made the task another one: a script, a form, a called decision, …
 * Camunda's behaviors do so as a task is replaced; a modeler without them leaves
 * them behind, and the engine refuses what a service task cannot have.
 */
export function removeMisplacedExtensions(writer: TaskWriter): void {
  const extensionElements = elementOf(writer.task, 'extensionElements');

  if (extensionElements) {
    writer.keep(extensionElements, 'values', extension => isAllowedIn(extension, writer.task));
  }
}

function isAllowedIn(extension: ModdleElement, task: ModdleElement): boolean {
  const allowedIn = task.$model.getTypeDescriptor(extension.$type)?.meta?.allowedIn;

  return !allowedIn || allowedIn.some(type => type === '*' || is(task, type));
}
