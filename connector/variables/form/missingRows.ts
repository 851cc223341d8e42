import { isJsonObject } from '../../../feel/reading';
import type { JsonObject } from '../../../feel/reading';
import type { TypedValue } from './TypedValue';
import type { VariablesForm } from './VariablesForm';

/** Variables that a task reads and the form lacks, as empty rows. */
export function missingRows({ rows }: VariablesForm, suggested: JsonObject): Array<TypedValue & { name: string }> {
  const names = new Set(rows.flatMap(({ name, member }) => [ name, member?.name ]));

  return Object.entries(suggested)
    .filter(([ name ]) => !names.has(name))
    .map(([ name, value ]) => ({ name, type: isJsonObject(value) ? 'json' : 'text', typed: '' }));
}
