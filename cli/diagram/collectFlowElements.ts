import { elementsOf, isModdleElement } from '../../connector/moddleElement';
import type { ModdleElement } from '../../connector/moddleElement';

/** Everything in a diagram's processes, subprocesses included, in the file's order. */
export function collectFlowElements(definitions: unknown): ModdleElement[] {
  return isModdleElement(definitions) ? elementsOf(definitions, 'rootElements').flatMap(flowElementsOf) : [];
}

function flowElementsOf(container: ModdleElement): ModdleElement[] {
  return elementsOf(container, 'flowElements').flatMap(element => [ element, ...flowElementsOf(element) ]);
}
