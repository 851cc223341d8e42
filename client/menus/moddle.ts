/** What the model knows of a type; Camunda's say where they belong. */
interface TypeDescriptor {
  meta?: { allowedIn?: string[] };
}

/** An element of the diagram's model, as far as the menus look at it. */
export interface ModdleElement {
  readonly $type: string;
  readonly $model: { getTypeDescriptor(type: string): TypeDescriptor | undefined };
  $parent?: ModdleElement;
  get(property: string): unknown;
  set(property: string, value: unknown): void;
}

/** The model elements that a property holds; none where there is no such property. */
export function elementsOf(parent: ModdleElement | undefined, property: string): ModdleElement[] {
  const value = parent?.get(property);

  return Array.isArray(value) ? value.filter(isModdleElement) : [];
}

/** The model element that a property holds. */
export function elementOf(parent: ModdleElement, property: string): ModdleElement | undefined {
  const value = parent.get(property);

  return isModdleElement(value) ? value : undefined;
}

/** The text that a property holds; undefined where it is empty. */
export function textOf(element: ModdleElement | undefined, property: string): string | undefined {
  const value = element?.get(property);

  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The first extension element of a type, such as `zeebe:TaskDefinition`. */
export function extensionOf(element: ModdleElement, type: string): ModdleElement | undefined {
  return elementsOf(elementOf(element, 'extensionElements'), 'values').find(({ $type }) => $type === type);
}

function isModdleElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value && 'get' in value && typeof value.get === 'function';
}
