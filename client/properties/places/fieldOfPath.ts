import { isModdleElement, textOf } from '../../../connector/moddleElement';
import type { FieldId } from '../../../connector/fields';
import { fieldOfBinding } from './fieldOfEntry';

type Path = Array<string | number>;

/** The field that a place in a task belongs to, such as `[ 'extensionElements', 'values', 0, 'retries' ]`. */
export function fieldOfPath(task: unknown, path: Path): FieldId | undefined {
  const element = path.slice(0, -1).reduce(step, task);

  if (!isModdleElement(element)) {
    return undefined;
  }

  switch (element.$type) {
    case 'zeebe:Input':
      return fieldOfBinding({ type: 'zeebe:input', name: textOf(element, 'target') });
    case 'zeebe:Header':
      return fieldOfBinding({ type: 'zeebe:taskHeader', key: textOf(element, 'key') });
    case 'zeebe:TaskDefinition':
      return fieldOfBinding({ type: 'zeebe:taskDefinition', property: path.at(-1) });
    default:
      return undefined;
  }
}

function step(place: unknown, name: string | number): unknown {
  if (Array.isArray(place)) {
    const item: unknown = typeof name === 'number' ? place[name] : undefined;

    return item;
  }

  return isModdleElement(place) && typeof name === 'string' ? place.get(name) : undefined;
}
