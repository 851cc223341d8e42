import { extensionOf, itemsOf } from '../../connector/moddleElement';
import type { ModdleElement } from '../../connector/moddleElement';
import type { Change } from './fieldChanges';
import { findItem, HEADERS, INPUTS, placeFor, PROPERTIES, withoutItem } from './NamedList';
import type { NamedList } from './NamedList';
import type { TaskWriter } from './TaskWriter';

/** Makes changes in a task. They leave no empty list behind and touch nothing but what is named. */
export function writeChanges(writer: TaskWriter, changes: Change[]): void {
  writeDefinition(writer, changes.filter(({ kind }) => kind === 'taskDefinition'));

  for (const list of [ INPUTS, HEADERS, PROPERTIES ]) {
    writeList(writer, list, changes.filter(({ kind }) => kind === list.kind));
  }
}

function writeDefinition(writer: TaskWriter, changes: Change[]): void {
  const definition = extensionOf(writer.task, 'zeebe:TaskDefinition');

  if (definition && changes.length) {
    writer.update(definition, Object.fromEntries(changes.map(({ name, value }) => [ name, value ])));
  }
}

function writeList(writer: TaskWriter, list: NamedList, changes: Change[]): void {
  const isSet = changes.some(({ value }) => value !== undefined);
  const container = isSet ? writer.extension(list.container) : extensionOf(writer.task, list.container);

  if (!container) {
    return;
  }

  const before = itemsOf(container, list.list);
  const after = changes.reduce((items, change) => addOrRemove(writer, container, list, items, change), before);

  // an element template answers to a value with further changes of the list: it has to be written by then
  if (after.length === 0 && before.length > 0 && itemsOf(container, 'outputParameters').length === 0) {
    writer.keep(writer.extensionElements(), 'values', extension => extension !== container);
  } else if (after !== before) {
    writer.update(container, { [list.list]: after });
  }

  for (const { name, value } of changes) {
    const item = findItem(before, list, name);

    if (item && value !== undefined) {
      writer.update(item, { [list.value]: value });
    }
  }
}

/** The same list where nothing comes or goes. */
function addOrRemove(
  writer: TaskWriter, container: ModdleElement, list: NamedList, items: unknown[], { name, value }: Change
): unknown[] {
  if ((findItem(items, list, name) !== undefined) === (value !== undefined)) {
    return items;
  }

  const newItem = (): ModdleElement => writer.create(container, list.item, { [list.name]: name, [list.value]: value });

  return value === undefined
    ? withoutItem(items, list, name)
    : items.toSpliced(placeFor(items, list, name), 0, newItem());
}
