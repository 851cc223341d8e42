import type { Command } from '../arguments/Command';
import { JSON_OPTION } from './sharedOptions';

export const CHECK = {
  name: 'check',
  summary: 'list what is red or amber in the form, for every Lambda task',
  positional: { label: '<diagram.bpmn or ->…', completes: 'diagram' },
  options: {
    'strict': { type: 'boolean', help: 'exit with 1 on what is amber, too' },
    'json': JSON_OPTION
  },
  exitCodes: { 0: 'nothing is red', 1: 'something is red; with --strict, or amber', 2: 'a diagram could not be read' },
  examples: [ 'check order.bpmn', 'check --strict processes/*.bpmn' ]
} as const satisfies Command;
