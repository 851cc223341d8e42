import { parseJsonInput } from '../../../feel/reading';

/** What a test variable is, as FEEL tells them apart; `json` is a list or a context, written as JSON. */
export type VariableType = 'text' | 'number' | 'boolean' | 'null' | 'json';

/** A value as it is typed into its field, and what that field is for. */
export interface TypedValue {
  type: VariableType;

  /** A string without quotes, the digits of a number, `true` or `false`, JSON; empty for null. */
  typed: string;
}

/** What a field shows of a value that stands in JSON. */
export function typedValueOf(json: string): TypedValue {
  const parsed = parseJsonInput(json);
  const value = parsed.kind === 'value' ? parsed.value : undefined;

  if (value === null) {
    return { type: 'null', typed: '' };
  }

  // a field of the page would make another line end of it
  if (typeof value === 'string' && !value.includes('\r')) {
    return { type: 'text', typed: value };
  }

  return { type: typeof value === 'boolean' ? 'boolean' : isNumber(json) ? 'number' : 'json', typed: json };
}

/** The JSON of what is typed; of what is wrong, just what is typed. */
export function jsonOf({ type, typed }: TypedValue): string {
  switch (type) {
    case 'text':
      return JSON.stringify(typed);
    case 'null':
      return 'null';
    default:
      return typed;
  }
}

/** What is wrong with what is typed, in a sentence. */
export function valueProblem({ type, typed }: TypedValue): string | undefined {
  switch (type) {
    case 'number':
      return numberProblem(typed);
    case 'json':
      return jsonProblem(typed);
    default:
      return undefined;
  }
}

/** What is typed, for another type, as far as that can hold it. */
export function convert({ type, typed }: TypedValue, to: VariableType): TypedValue {
  switch (to) {
    case 'null':
      return { type: to, typed: '' };
    case 'boolean':
      return { type: to, typed: typed.trim() === 'true' ? 'true' : 'false' };
    case 'text':
      return { type: to, typed };
    case 'number':
      return { type: to, typed: isNumber(typed) || !isReadable(typed) && !typed.includes('"') ? typed : '' };
    case 'json':
      return { type: to, typed: type === 'text' && !/^\s*([[{]|$)/.test(typed) ? JSON.stringify(typed) : typed };
  }
}

function numberProblem(typed: string): string | undefined {
  if (typed.trim() === '') {
    return 'Enter a number, or choose the type Null.';
  }

  if (isNumber(typed)) {
    return undefined;
  }

  const parsed = parseJsonInput(typed);

  return parsed.kind === 'invalid' && parsed.message.includes('too large')
    ? `${parsed.message}.`
    : `“${typed}” is no number as JSON writes it, such as 1.5 or -3e8.`;
}

function jsonProblem(typed: string): string | undefined {
  if (typed.trim() === '') {
    return 'Enter a list such as [ 1, 2 ], or a context such as { "id": 1 }.';
  }

  const parsed = parseJsonInput(typed);

  return parsed.kind === 'invalid' ? `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}.` : undefined;
}

function isNumber(typed: string): boolean {
  return /^\s*-?\d/.test(typed) && isReadable(typed);
}

function isReadable(typed: string): boolean {
  return parseJsonInput(typed).kind === 'value';
}
