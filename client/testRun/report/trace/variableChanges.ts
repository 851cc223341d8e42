import { ownEntry } from '../../../../connector/jsonValues';
import { equalJson } from '../../../../connector/values/equalJson';
import type { JsonObject } from '../../../../feel/reading';

/** More names are only counted. */
const NAMED = 3;

/** What a run does to the variables of the process, such as `adds payment, changes order`. */
export function variableChanges(before: JsonObject, after: JsonObject): string {
  const names = Object.keys(after);
  const added = names.filter(name => !Object.hasOwn(before, name));
  const changed = names.filter(
    name => Object.hasOwn(before, name) && !equalJson(ownEntry(before, name) ?? null, ownEntry(after, name) ?? null)
  );
  const parts = [ listed('adds', added), listed('changes', changed) ].filter(text => text !== '');

  return parts.length > 0 ? parts.join(', ') : 'changes nothing';
}

function listed(verb: string, names: string[]): string {
  if (names.length === 0) {
    return '';
  }

  const others = names.length - NAMED;

  return `${verb} ${names.slice(0, NAMED).join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}
