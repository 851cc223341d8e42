import { readFileSync } from 'node:fs';
import path from 'node:path';

import known from './feel.known.json';
import { evaluate, formatJson, isJsonObject, parseJson } from '../../feel';

import type { Comparison, Row, Table } from './Table';
import type { Evaluation, JsonObject, JsonValue } from '../../feel';

const FILE = path.join(__dirname, 'feel.jsonl');

/** When the clock stood as the table was made. */
const NOW = new Date('2026-03-04T05:06:07.089Z');

/** `feel.jsonl`: expressions and what Camunda's engine makes of them; see FEEL.md. */
export function feelTable(): Table {
  return { name: 'FEEL expressions', floor: 0.995, known, rows };
}

function rows(): Row[] {
  return readFileSync(FILE, 'utf8').trimEnd().split('\n').map(line => rowOf(objectIn(parseLine(line))));
}

function rowOf(row: JsonObject): Row {
  const answer = objectIn(row.answer);

  return {
    id: textIn(row.id),
    family: textIn(row.suite),
    compare() {
      const expression = textIn(row.expr);
      const evaluation = evaluate(expression, objectIn(row.context), { now: () => NOW, dialect: row.mode === 'connector' ? 'connector' : 'engine' });
      const expected = expectedOf(answer);
      const actual = actualOf(evaluation);

      return expected.includes(actual) ? { kind: 'agrees' } : differs(expression, row, expected[0] ?? '', actual);
    }
  };
}

function differs(expression: string, row: JsonObject, expected: string, actual: string): Comparison {
  return { kind: 'differs', question: `${expression}   (${textIn(row.mode)}, ${formatJson(row.context ?? null)})`, expected, actual };
}

/** Either of the two ways in which versions of the engine write a zoned date and time is right. */
function expectedOf(answer: JsonObject): string[] {
  if (answer.kind === 'failure') {
    return [ `fails: ${textIn(answer.phase)}${codesOf(answer.warnings ?? [])}` ];
  }

  return [ answer.value, answer.valueZoned ].flatMap(value => value === undefined
    ? []
    : [ sorted(value) + codesOf(answer.warnings ?? []) ]);
}

function actualOf(evaluation: Evaluation): string {
  const codes = evaluation.warnings.map(({ code }) => code);

  return evaluation.kind === 'failure'
    ? `fails: ${evaluation.phase}${list(codes)}`
    : sorted(evaluation.value) + list(codes);
}

function codesOf(warnings: JsonValue): string {
  return list(Array.isArray(warnings) ? warnings.map(warning => textIn(objectIn(warning).code)) : []);
}

function list(codes: string[]): string {
  return [ ...new Set(codes) ].sort().map(code => `, ${code}`).join('');
}

/** JSON text that is the same for values that differ in the order of their keys alone. */
function sorted(value: JsonValue): string {
  return formatJson(sortKeys(value));
}

function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }

  return isJsonObject(value)
    ? Object.fromEntries(
      Object.entries(value).sort(([ a ], [ b ]) => a < b ? -1 : 1).map(([ key, entry ]) => [ key, sortKeys(entry) ])
    )
    : value;
}

function parseLine(line: string): JsonValue {
  const parsed = parseJson(line);

  if (parsed.kind === 'invalid') {
    throw new Error(`${FILE}: ${parsed.message}`);
  }

  return parsed.value;
}

function objectIn(value: JsonValue | undefined): JsonObject {
  if (!isJsonObject(value)) {
    throw new Error('An object was expected');
  }

  return value;
}

function textIn(value: JsonValue | undefined): string {
  if (typeof value !== 'string') {
    throw new Error('A text was expected');
  }

  return value;
}
