import { areEqual } from '../interpreter/compare';
import { FeelContext } from '../values/FeelContext';
import { FeelNumber } from '../values/FeelNumber';

import type { Run } from '../interpreter/Run';
import type { Value } from '../values/value';

/** The items without those that came before. */
export function distinct(items: Value[], run: Run): Value[] {
  return groupsOf(items, run).map(group => group.first);
}

/** Each item that is there more than once, once. */
export function duplicates(items: Value[], run: Run): Value[] {
  return groupsOf(items, run).filter(group => group.count > 1).map(group => group.first);
}

interface Group {
  first: Value;
  count: number;
}

/** Groups equal items. Only those in the same drawer are compared. */
function groupsOf(items: Value[], run: Run): Group[] {
  const drawers = new Map<string, Group[]>();
  const groups: Group[] = [];

  for (const item of items) {
    const key = drawerOf(item);
    const drawer = drawers.get(key) ?? [];
    const group = drawer.find(({ first }) => areEqual(first, item, run.budget));

    if (group) {
      group.count++;
    } else {
      const added = { first: item, count: 1 };

      groups.push(added);
      drawers.set(key, [ ...drawer, added ]);
    }
  }

  return groups;
}

/** Equal values lie in the same drawer. */
function drawerOf(value: Value): string {
  if (typeof value !== 'object' || value === null) {
    return `${typeof value} ${String(value)}`;
  }

  if (value instanceof FeelNumber) {
    return `number ${value.value.toString()}`;
  }

  if (value instanceof FeelContext) {
    return `context ${Array.from(value.variables, ([ key, entry ]) => key + scalarDrawer(entry)).sort().join(' ')}`;
  }

  return Array.isArray(value) ? `list ${value.map(scalarDrawer).join(' ')}` : value.constructor.name;
}

function scalarDrawer(value: Value): string {
  return Array.isArray(value) || value instanceof FeelContext ? '' : drawerOf(value);
}
