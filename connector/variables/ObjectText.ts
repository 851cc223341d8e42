import { parseTree, type Node } from 'jsonc-parser';

/** One entry of a JSON object, in the very characters that it is written with. */
export interface Member {

  /** White space before the key. */
  before: string;

  /** The key in its quotes, and what it says. */
  key: string;
  name: string;

  /** The colon, with the white space around it. */
  colon: string;
  value: string;

  /** White space between the value and the comma; before the closing brace it belongs to the object's tail. */
  after: string;
}

/**
 * A JSON object as text, cut where its entries begin and end: one of them can be changed while all
 * others keep their order, their white space and the digits of their numbers.
 */
export interface ObjectText {

  /** All up to the opening brace. */
  head: string;
  members: Member[];

  /** White space before the closing brace, that brace, and all behind it. */
  tail: string;
}

/** @param text JSON of an object with nothing wrong in it; blank text is an object without entries */
export function readObjectText(text: string): ObjectText {
  const properties = parseTree(text)?.children ?? [];
  const begin = text.indexOf('{') + 1;
  const end = endOf(properties.at(-1)) ?? begin;

  return begin === 0 ? { head: '{', members: [], tail: '}' } : {
    head: text.slice(0, begin),
    members: properties.map((property, index) => memberOf(text, property, gaps(text, properties, index, begin))),
    tail: text.slice(end)
  };
}

export function writeObjectText({ head, members, tail }: ObjectText): string {
  const written = members.map(({ before, key, colon, value, after }) => before + key + colon + value + after);

  return head + written.join(',') + (members.length === 0 ? tail.trimStart() : tail);
}

/** The object with another entry behind those that are there, laid out as they are; an empty one gets lines. */
export function withMember(object: ObjectText, name: string, json: string): ObjectText {
  const { members, tail } = object;
  const { before = '\n  ', colon = ': ' } = members.at(-1) ?? {};
  const member = { before, key: JSON.stringify(name), name, colon, value: indented(json, { before }), after: '' };

  return {
    ...object,
    members: [ ...members, member ],
    tail: members.length > 0 || tail.startsWith('\n') ? tail : `\n${tail.trimStart()}`
  };
}

/** A value over several lines, moved in as far as its entry is. */
export function indented(value: string, { before }: Pick<Member, 'before'>): string {
  return value.replaceAll('\n', `\n${indentOf(before)}`);
}

/** A value as it would stand at the beginning of a line. */
export function outdented({ value, before }: Member): string {
  const indent = indentOf(before);

  return indent === '' ? value : value.replaceAll(`\n${indent}`, '\n');
}

/** White space that moves an entry in, where it stands on a line of its own. */
function indentOf(before: string): string {
  const line = before.lastIndexOf('\n');

  return line === -1 ? '' : before.slice(line + 1);
}

function memberOf(text: string, { offset, children = [] }: Node, [ before, after ]: [ string, string ]): Member {
  const [ key, value ] = children;
  const [ keyEnd = offset, valueStart = offset ] = [ endOf(key), value?.offset ];

  return {
    before,
    key: text.slice(offset, keyEnd),
    name: String(key?.value ?? ''),
    colon: text.slice(keyEnd, valueStart),
    value: text.slice(valueStart, endOf(value)),
    after
  };
}

/** The white space before an entry, and between it and the comma after it. */
function gaps(text: string, properties: Node[], index: number, begin: number): [ string, string ] {
  const [ previous, property, next ] = [ properties[index - 1], properties[index], properties[index + 1] ];
  const before = text.slice(endOf(previous) ?? begin, property?.offset);
  const after = next ? text.slice(endOf(property), next.offset) : '';

  return [ before.slice(before.indexOf(',') + 1), after.slice(0, Math.max(0, after.indexOf(','))) ];
}

function endOf(node: Node | undefined): number | undefined {
  return node && node.offset + node.length;
}
