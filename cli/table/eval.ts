import type { Command } from '../arguments/Command';
import { JSON_OPTION } from './sharedOptions';

export const EVAL = {
  name: 'eval',
  summary: 'evaluate a FEEL expression as Camunda does: its value, type and warnings',
  details: 'An expression that begins with a minus goes behind -- or begins with =, as in the Modeler.\n'
    + 'With --jsonl each line of standard input is an expression of its own,\n'
    + '  {"expr": "a + 1", "context": {"a": 1}, "mode": "engine"}\n'
    + '(context and mode may be missing), and each line of the output its answer, in the same order:\n'
    + '  {"kind": "value", "value": 2, "type": "Number", "warnings": [{"code", "message"}]} or\n'
    + '  {"kind": "failure", "phase": "parse, evaluate, time or crash", "message": …, "warnings": […]}\n'
    + 'Whole numbers are exact, beyond 2^53 too. A line that is no such object fails in the phase crash.',
  positional: { label: '<FEEL>', completes: 'none' },
  options: {
    'variables': { type: 'string', short: 'v', value: '<json>', completes: 'file', help: 'the variables of the expression: JSON, @file, or - for standard input' },
    'as': { type: 'string', value: '<who>', choices: [ 'engine', 'connector' ], help: 'who takes the value: engine (inputs, outputs, headers) or connector (result and error expression); default: engine' },
    'now': { type: 'string', value: '<ISO 8601>', help: 'what now() and today() go by, such as 2026-03-04T05:06:07Z (default: the clock)' },
    'jsonl': { type: 'boolean', help: 'read one expression a line from standard input, and write one answer a line' },
    'json': JSON_OPTION
  },
  exitCodes: { 0: 'the expression has a value; with --jsonl, every line is answered', 1: 'it fails', 2: 'the command or its variables could not be read' },
  examples: [
    'eval \'sum(order.items.price)\' --variables \'{"order": {"items": [{"price": 9.99}, {"price": 5}]}}\'',
    'eval \'{wait: duration("P1D")}\' --as connector',
    'eval \'today() + @"P1D"\' --now 2026-03-04T05:06:07Z --json',
    'eval --jsonl < expressions.jsonl > answers.jsonl'
  ]
} as const satisfies Command;
