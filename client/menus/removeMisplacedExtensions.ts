import { is } from 'bpmn-js/lib/util/ModelUtil';

import type { ModdleElement } from '../../connector/moddleElement';
import { elementOf } from '../../connector/moddleElement';
import type { TaskWriter } from '../model/TaskWriter';

/** The `moddle` service, as far as used here: Camunda's types say where they belong. */
export interface Moddle {
  getTypeDescriptor(type: string): { meta?: { allowedIn?: string[] } } | undefined;
}

/**
 * Removes what made the task another one: a script, a form, a called decision, …
 * Camunda's behaviors do so as a task is replaced; a modeler without them leaves
 * them behind, and the engine refuses what a service task cannot have.
 */
export function removeMisplacedExtensions(writer: TaskWriter, moddle: Moddle): void {
  const extensionElements = elementOf(writer.task, 'extensionElements');

  if (extensionElements) {
    writer.keep(extensionElements, 'values', extension => isAllowedIn(extension, writer.task, moddle));
  }
}

function isAllowedIn(extension: ModdleElement, task: ModdleElement, moddle: Moddle): boolean {
  const allowedIn = moddle.getTypeDescriptor(extension.$type)?.meta?.allowedIn;

  return !allowedIn || allowedIn.some(type => type === '*' || is(task, type));
}
