import { LineCounter, parseDocument, isMap, isPair, isScalar } from 'yaml';
import type { Document, ScalarTag, CollectionTag } from 'yaml';

import { NoPlainFileError, readPlainFile } from '../../../system/readPlainFile';
import { reasonOf } from '../../../secrets/SecretsError';

/** A file of a project that could be read: its value, and where things stand in it. */
export interface ReadTemplate {
  kind: 'read';
  value: unknown;

  /** The line of a key below keys, from 1. */
  lineOf(...path: string[]): number | undefined;
}

export interface BrokenTemplate {
  kind: 'broken';
  message: string;
  line?: number;
}

/** CloudFormation's short forms: `!Ref a` is `{ Ref: a }`, and all others `{ Fn::…: a }`. */
const FUNCTIONS = [
  'Base64', 'Cidr', 'FindInMap', 'GetAtt', 'GetAZs', 'If', 'ImportValue', 'Join', 'Select', 'Split', 'Sub', 'Transform',
  'And', 'Equals', 'Not', 'Or', 'Length', 'ToJsonString', 'Ref', 'Condition', 'ForEach'
];

const MAX_BYTES = 5_000_000;

/** Bounds what aliases unfold to (a "billion laughs"). */
const MAX_ALIASES = 100;

/** Reads YAML or JSON, with CloudFormation's tags. Undefined where there is no such file. */
export async function readTemplate(file: string): Promise<ReadTemplate | BrokenTemplate | undefined> {
  try {
    return parseTemplate(await readPlainFile(file, MAX_BYTES));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return undefined;
    }

    if (error instanceof NoPlainFileError || (error instanceof Error && 'code' in error)) {
      return { kind: 'broken', message: `cannot be read (${reasonOf(error)})` };
    }

    throw error;
  }
}

export function parseTemplate(text: string): ReadTemplate | BrokenTemplate {
  if (text.length > MAX_BYTES) {
    return { kind: 'broken', message: `has more than ${MAX_BYTES / 1_000_000} MB` };
  }

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, customTags: FUNCTIONS.flatMap(tagsOf), logLevel: 'silent', prettyErrors: false });
  const [ error ] = document.errors;

  if (error !== undefined) {
    return { kind: 'broken', message: error.message, line: lines.linePos(error.pos[0]).line };
  }

  try {
    return { kind: 'read', value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown, lineOf: (...path) => lineOf(document, lines, path) };
  } catch (error) {
    return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
  }
}

/** One tag for each form that its argument may have. */
function tagsOf(name: string): Array<ScalarTag | CollectionTag> {
  const tag = `!${name}`;
  const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;

  return [
    { tag, resolve: text => ({ [key]: name === 'GetAtt' ? text.split('.') : text }) },
    { tag, collection: 'seq', resolve: sequence => wrapped(key, sequence) },
    { tag, collection: 'map', resolve: map => wrapped(key, map) }
  ];
}

/** A node whose value is `{ key: value of the node }`. */
function wrapped(key: string, node: { toJSON(_?: unknown, context?: never): unknown }): typeof node {
  const inner = node.toJSON.bind(node);

  node.toJSON = (argument, context) => ({ [key]: inner(argument, context) });

  return node;
}

function lineOf(document: Document, lines: LineCounter, path: string[]): number | undefined {
  let node: unknown = document.contents;
  let start: number | undefined;

  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === key)
      : undefined;

    if (pair === undefined) {
      break;
    }

    start = isScalar(pair.key) ? pair.key.range?.[0] : start;
    node = pair.value;
  }

  return start === undefined ? undefined : lines.linePos(start).line;
}
