
import type { BpmnFactory } from './BpmnFactory';
import { elementOf, extensionOf, isModdleElement, itemsOf } from '../../connector/moddleElement';
import type { ModdleElement } from '../../connector/moddleElement';
import type { Change } from './fieldChanges';
import { findItem, HEADERS, INPUTS, PROPERTIES, withItem, withoutItem } from './NamedList';
import type { NamedList } from './NamedList';

/** One step of a command: an element of the model and what its properties become. */
export interface WriteCommand {
  moddleElement: ModdleElement;
  properties: Record<string, unknown>;
}

/**
 * The steps that make changes in a task. They leave no empty element behind
 * and touch nothing but what is named.
 */
export function writeCommands(task: ModdleElement, changes: Change[], factory: BpmnFactory): WriteCommand[] {
  return [
    ...definitionCommands(task, changes.filter(change => change.kind === 'taskDefinition')),
    ...listCommands(task, INPUTS, changes, factory),
    ...listCommands(task, HEADERS, changes, factory),
    ...listCommands(task, PROPERTIES, changes, factory)
  ];
}

function definitionCommands(task: ModdleElement, changes: Change[]): WriteCommand[] {
  const definition = extensionOf(task, 'zeebe:TaskDefinition');

  return definition
    ? changes.map(({ name, value }) => ({ moddleElement: definition, properties: { [name]: value } }))
    : [];
}

function listCommands(
  task: ModdleElement, list: NamedList, allChanges: Change[], factory: BpmnFactory
): WriteCommand[] {
  const changes = allChanges.filter(change => change.kind === list.kind);
  const container = extensionOf(task, list.container);
  const before = itemsOf(container, list.list);
  const after = changes.reduce((items, change) => addOrRemove(items, list, change, factory), before);

  // an element template answers to a value with further changes of the list: it has to be written by then
  return [
    ...after === before ? [] : writeList(task, container, list, after, factory),
    ...changes.flatMap(change => updateItem(before, list, change))
  ];
}

function updateItem(items: unknown[], list: NamedList, { name, value }: Change): WriteCommand[] {
  const item = findItem(items, list, name);

  return item && value !== undefined ? [ { moddleElement: item, properties: { [list.value]: value } } ] : [];
}

/** The same list where nothing comes or goes. */
function addOrRemove(items: unknown[], list: NamedList, { name, value }: Change, factory: BpmnFactory): unknown[] {
  const isThere = findItem(items, list, name) !== undefined;

  if (value === undefined) {
    return isThere ? withoutItem(items, list, name) : items;
  }

  return isThere ? items : withItem(items, list, name, value, factory);
}

function writeList(
  task: ModdleElement, container: ModdleElement | undefined, list: NamedList, items: unknown[], factory: BpmnFactory
): WriteCommand[] {
  if (!container) {
    return addContainer(task, list, items, factory);
  }

  return items.length || itemsOf(container, 'outputParameters').length
    ? [ { moddleElement: container, properties: { [list.list]: adopt(items, container) } } ]
    : writeExtensions(task, extensions => extensions.filter(extension => extension !== container));
}

function addContainer(task: ModdleElement, list: NamedList, items: unknown[], factory: BpmnFactory): WriteCommand[] {
  const container: unknown = factory.create(list.container, { [list.list]: items });

  if (isModdleElement(container)) {
    adopt(items, container);
  }

  return writeExtensions(task, extensions => [ ...extensions, container ]);
}

function writeExtensions(task: ModdleElement, change: (extensions: unknown[]) => unknown[]): WriteCommand[] {
  const extensions = elementOf(task, 'extensionElements');

  return extensions
    ? [ { moddleElement: extensions, properties: { values: adopt(change(itemsOf(extensions, 'values')), extensions) } } ]
    : [];
}

function adopt(children: unknown[], parent: ModdleElement): unknown[] {
  children.filter(isModdleElement).forEach(child => {
    child.$parent = parent;
  });

  return children;
}
