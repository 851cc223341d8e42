import { elementsOf, extensionOf, textOf } from '../moddleElement';
import type { ModdleElement } from '../moddleElement';

/** The `zeebe:property` in which the Modeler keeps what an element hands to the process, for example. */
export const EXAMPLE_OUTPUT = 'camundaModeler:exampleOutputJson';

/** An element's example output, as it was written: right or wrong. */
export function exampleOutputOf(element: ModdleElement): string | undefined {
  const properties = extensionOf(element, 'zeebe:Properties');
  const example = properties && elementsOf(properties, 'properties').find(property => textOf(property, 'name') === EXAMPLE_OUTPUT);

  return example && textOf(example, 'value');
}
