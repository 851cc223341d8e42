/**
 * An element of a BPMN file as bpmn-moddle reads it, in bpmn-js and outside
 * alike. What its properties hold is unknown until looked at: the file is not ours.
 */
export interface ModdleElement {
  $type: string;
  $parent?: unknown;
  get(name: string): unknown;
}

/** Elements of namespaces that moddle knows; all others have no `get` and are passed over. */
export function isModdleElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null
    && '$type' in value && typeof value.$type === 'string'
    && 'get' in value && typeof value.get === 'function';
}

/** An attribute's text; undefined where it is absent or no text. */
export function textOf(element: ModdleElement, name: string): string | undefined {
  const value = element.get(name);

  return typeof value === 'string' ? value : undefined;
}

/** The elements that a property holds, be it one, many or none. */
export function elementsOf(element: ModdleElement, name: string): ModdleElement[] {
  const value = element.get(name);

  return (Array.isArray(value) ? value : [ value ]).filter(isModdleElement);
}

/** All that a list property holds, elements of namespaces that moddle does not know too. */
export function itemsOf(element: ModdleElement | undefined, name: string): unknown[] {
  const items = element?.get(name);

  return Array.isArray(items) ? items : [];
}

/** The one element that a property refers to. */
export function elementOf(element: ModdleElement, name: string): ModdleElement | undefined {
  return elementsOf(element, name)[0];
}

/** The element that this one stands in. */
export function parentOf(element: ModdleElement): ModdleElement | undefined {
  return isModdleElement(element.$parent) ? element.$parent : undefined;
}

/**
 * The first extension element of a type, such as `zeebe:IoMapping`: of doubled ones Camunda and the
 * Modeler take that.
 */
export function extensionOf(element: ModdleElement, type: string): ModdleElement | undefined {
  const extensions = elementOf(element, 'extensionElements');

  return extensions && elementsOf(extensions, 'values').find(extension => extension.$type === type);
}
