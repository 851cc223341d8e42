import type { Element } from 'bpmn-js/lib/model/Types';

import { isModdleElement, type ModdleElement } from '../../connector/moddleElement';

/**
 * What an element of the diagram stands for in its BPMN file; bpmn-js' own types say `any`.
 *
 * @throws {TypeError} for what is no element of a BPMN diagram
 */
export function businessObjectOf(element: Element): ModdleElement {
  const businessObject: unknown = element.businessObject;

  if (!isModdleElement(businessObject)) {
    throw new TypeError(`${element.id} stands for nothing in the BPMN file`);
  }

  return businessObject;
}
