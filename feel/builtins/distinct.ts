import { areEqual } from '../values/compare';
import { FeelContext } from '../values/value';
import { FeelNumber } from '../values/FeelNumber';

import type { Run } from '../run/Run';
import type { Value } from '../values/value';

/** The items without those that came before. */
export function distinct(items: Value[], run: Run): Value[] {
  return groupsOf(items, run).map(group => group.first);
}

/** Each item that is there more than once, once. */
export function duplicates(items: Value[], run: Run): Value[] {
  return groupsOf(items, run).filter(group => group.count > 1).map(group => group.first);
}

/** How much of a list or context says in which drawer it lies. */
const MOST_DEPTH = 3;
const MOST_PARTS = 20;

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

/** Equal values lie in the same drawer. What is nested deeply counts for nothing. */
function drawerOf(value: Value, depth = 0): string {
  if (value instanceof FeelNumber) {
    return `number ${value.value.toString()}`;
  }

  if (Array.isArray(value) || value instanceof FeelContext) {
    return depth < MOST_DEPTH ? drawerOfParts(value, depth + 1) : '';
  }

  return typeof value === 'object' && value !== null ? value.constructor.name : `${typeof value} ${String(value)}`;
}

function drawerOfParts(value: Value[] | FeelContext, depth: number): string {
  const parts = Array.isArray(value)
    ? value.slice(0, MOST_PARTS).map(item => drawerOf(item, depth))
    : Array.from(value.variables, ([ key, entry ]) => `${key}: ${drawerOf(entry, depth)}`).sort().slice(0, MOST_PARTS);

  return `[${parts.join(', ')}]`;
}
