import type { VariableRow, VariablesForm } from '../../../connector/variables/form/VariablesForm';

/** The row of a variable; of several that are called alike, which one. */
export function rowOf({ rows }: VariablesForm, name: string, which = 0): VariableRow {
  return rows.filter(each => each.name === name)[which]!;
}

export function idOf(form: VariablesForm, name: string): string {
  return rowOf(form, name).id;
}
