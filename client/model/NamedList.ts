import { FIELDS } from '../../connector/fields';
import { isModdleElement, textOf } from '../../connector/moddleElement';
import type { Binding } from '../../connector/fields';
import type { ModdleElement } from '../../connector/moddleElement';

/** A list of named values in a task's extension elements, and how its parts are called. */
export interface NamedList {
  kind: 'input' | 'header' | 'property';
  container: 'zeebe:IoMapping' | 'zeebe:TaskHeaders' | 'zeebe:Properties';
  list: 'inputParameters' | 'values' | 'properties';
  item: 'zeebe:Input' | 'zeebe:Header' | 'zeebe:Property';
  name: 'target' | 'key' | 'name';
  value: 'source' | 'value';
}

export const INPUTS: NamedList = {
  kind: 'input', container: 'zeebe:IoMapping', list: 'inputParameters', item: 'zeebe:Input', name: 'target', value: 'source'
};

export const HEADERS: NamedList = {
  kind: 'header', container: 'zeebe:TaskHeaders', list: 'values', item: 'zeebe:Header', name: 'key', value: 'value'
};

export const PROPERTIES: NamedList = {
  kind: 'property', container: 'zeebe:Properties', list: 'properties', item: 'zeebe:Property', name: 'name', value: 'value'
};

/** The order in which inputs and headers are written: that of the form. */
const ORDER = FIELDS.map(({ binding }) => nameOf(binding));

/** The last item of a name: of doubled ones it is the one that counts. */
export function findItem(items: unknown[], list: NamedList, name: string): ModdleElement | undefined {
  return items.filter(isModdleElement).filter(item => hasName(item, list, name)).at(-1);
}

export function withoutItem(items: unknown[], list: NamedList, name: string): unknown[] {
  return items.filter(item => !hasName(item, list, name));
}

/** Where an item comes: behind those that the form shows before it, wherever these stand. */
export function placeFor(items: unknown[], list: NamedList, name: string): number {
  const earlier = ORDER.slice(0, ORDER.indexOf(name));
  const before = items.findLastIndex(other => earlier.some(earlierName => hasName(other, list, earlierName)));
  const index = before === -1 ? items.findIndex(other => ORDER.some(known => hasName(other, list, known))) : before + 1;

  return index === -1 ? items.length : index;
}

function hasName(item: unknown, list: NamedList, name: string): boolean {
  return isModdleElement(item) && textOf(item, list.name) === name;
}

function nameOf(binding: Binding): string {
  switch (binding.kind) {
    case 'input':
      return binding.target;
    case 'header':
      return binding.key;
    case 'taskDefinition':
      return binding.property;
  }
}
