import { readVariables } from '../readVariables';
import { indented, outdented, readObjectText, withMember, writeObjectText, type Member, type ObjectText } from '../ObjectText';
import { convert, jsonOf, typedValueOf, valueProblem, type TypedValue, type VariableType } from './TypedValue';

/** One test variable as it is edited. */
export interface VariableRow extends TypedValue {

  /** Stays while the form is edited. */
  id: string;

  /** As it is typed; the text has it only where nothing is wrong with it. */
  name: string;

  /** How the variable stands in the text; undefined until it has a name. */
  member?: Member;

  /** Its value as it was typed for other types, until it is changed. */
  others: Partial<Record<VariableType, string>>;
}

/**
 * Test variables as rows, over the JSON text that they stand in. The text is what counts: it has each
 * value just as it is typed, a wrong one too, so that nothing runs with another value than the one seen.
 */
export interface VariablesForm {
  text: string;
  rows: VariableRow[];

  /** What stands around the variables. */
  frame: Pick<ObjectText, 'head' | 'tail'>;
}

/** @param text test variables in which nothing is wrong */
export function readForm(text: string, before?: VariablesForm): VariablesForm {
  const { members, ...frame } = readObjectText(text);
  const named = before?.rows.filter(({ member }) => member) ?? [];
  const nameless = before?.rows.filter(({ member }) => !member) ?? [];

  const rows = members.reduce<VariableRow[]>((all, member, index) => {
    const id = named[index]?.id ?? freeRowId([ ...all, ...named, ...nameless ], `${member.name}#${index}`);

    return [ ...all, { id, name: member.name, member, others: {}, ...typedValueOf(outdented(member)) } ];
  }, []);

  return { text, frame, rows: [ ...rows, ...nameless ] };
}

/** Adds a variable behind the others; without a name, it is in no text yet. */
export function addVariable(form: VariablesForm, row: Pick<VariableRow, 'id' | 'name'> & TypedValue): VariablesForm {
  return written(form, [ ...form.rows, { ...row, others: {} } ]);
}

export function removeVariable(form: VariablesForm, id: string): VariablesForm {
  return written(form, form.rows.filter(row => row.id !== id));
}

/** Renames a variable in the text too, unless something is wrong with the name. */
export function renameVariable(form: VariablesForm, id: string, name: string): VariablesForm {
  return changed(form, id, row => ({ ...row, name }));
}

/** Takes what is typed as a value; null becomes a string by that. */
export function typeValue(form: VariablesForm, id: string, typed: string): VariablesForm {
  return changed(form, id, row => ({ ...row, type: row.type === 'null' ? 'text' : row.type, typed, others: {} }));
}

/** Gives a variable another type; what was typed comes back with the type that it was typed for. */
export function chooseType(form: VariablesForm, id: string, type: VariableType): VariablesForm {
  return changed(form, id, row => {
    const { typed } = convert(row, type);

    return { ...row, type, typed: row.others[type] ?? typed, others: { ...row.others, [row.type]: row.typed } };
  });
}

/** What is wrong with a variable's name, or to be known of it, in a sentence. */
export function nameProblem({ rows }: VariablesForm, { id, name, member }: VariableRow): string | undefined {
  const isTaken = rows.some(other => other.id !== id && other.member?.name === name);
  const stays = member ? ` It stays “${member.name}”.` : '';

  if (member?.name === name) {
    return isTaken ? `“${name}” is there twice: the last one counts.` : undefined;
  }

  return name === '' ? `Give it a name.${stays}` : isTaken ? `There is a variable “${name}” already.${stays}` : undefined;
}

/** An id for a row that none has yet. */
export function freeRowId(rows: readonly VariableRow[], wish: string): string {
  return rows.some(({ id }) => id === wish) ? freeRowId(rows, `${wish}+`) : wish;
}

function changed(form: VariablesForm, id: string, change: (row: VariableRow) => VariableRow): VariablesForm {
  return written(form, form.rows.map(row => row.id === id ? change(row) : row), id);
}

/**
 * The form with other rows, written into its text.
 *
 * @param touched whose value is written anew; all others stay as they are written
 */
function written(form: VariablesForm, rows: VariableRow[], touched?: string): VariablesForm {
  const changed = rows.reduce((so, { id }) => withRow(so, id, id === touched), { ...form, rows });
  const text = writeObjectText(objectOf(changed));

  // what is wrong in its field can be right in the text: as another type, or as more than one variable
  return changed.rows.some(row => row.member && valueProblem(row)) && readVariables(text).kind === 'variables'
    ? readForm(text, changed)
    : { ...changed, text };
}

/** The form with a row as it can be written now: a name that was refused may be free by now. */
function withRow(form: VariablesForm, id: string, isTouched: boolean): VariablesForm {
  const row = form.rows.find(each => each.id === id);
  const isNamed = row !== undefined && nameProblem(form, row) === undefined;

  if (row?.member === undefined) {
    return row && isNamed ? withNewRow(form, row) : form;
  }

  const member = {
    ...row.member,
    ...isNamed && row.name !== row.member.name ? { key: JSON.stringify(row.name), name: row.name } : {},
    ...isTouched ? { value: indented(jsonOf(row), row.member) } : {}
  };

  return { ...form, rows: replaced(form.rows, row, { ...row, member }) };
}

function withNewRow(form: VariablesForm, row: VariableRow): VariablesForm {
  const { members, ...frame } = withMember(objectOf(form), row.name, jsonOf(row));

  return { ...form, frame, rows: replaced(form.rows, row, { ...row, member: members.at(-1) }) };
}

function replaced(rows: VariableRow[], row: VariableRow, by: VariableRow): VariableRow[] {
  return rows.map(each => each === row ? by : each);
}

function objectOf({ frame, rows }: VariablesForm): ObjectText {
  return { ...frame, members: rows.flatMap(({ member }) => member ?? []) };
}
