import type { Element } from 'bpmn-js/lib/model/Types';

/** Whether something of the canvas stands for an element of the diagram. */
export function isBpmnElement(element: unknown): element is Element {
  return typeof element === 'object' && element !== null && 'businessObject' in element;
}
