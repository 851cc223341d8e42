import { DEFAULT_RUN_SECONDS, MAX_RUN_SECONDS } from '../../connector/run/runLimits';
import type { Command } from '../arguments/Command';
import { FUNCTIONS_OPTION, JSON_OPTION, SECRET_OPTIONS, TARGET_OPTIONS } from './sharedOptions';

export const RUN = {
  name: 'run',
  summary: 'run one task as Camunda would, from its inputs to the verdict',
  details: 'Without --variables the task runs with the example data of the diagram, as in the Modeler\'s panel.',
  positional: { label: '<diagram.bpmn or ->', completes: 'diagram' },
  options: {
    'task': { type: 'string', short: 't', value: '<id or name>', completes: 'task', help: 'which task; not needed where the diagram has one Lambda task' },
    'variables': { type: 'string', short: 'v', value: '<json>', completes: 'file', help: 'process variables: JSON, @file, or - for standard input' },
    ...SECRET_OPTIONS,
    ...TARGET_OPTIONS,
    'functions': FUNCTIONS_OPTION,
    'timeout': { type: 'string', value: '<seconds>', help: `for the whole run (default: ${DEFAULT_RUN_SECONDS}, at most ${MAX_RUN_SECONDS})` },
    'dry-run': { type: 'boolean', help: 'only check that the function may be called, do not run it' },
    'strict': { type: 'boolean', help: 'exit with 1 on a hidden failure or a warning, too' },
    'json': JSON_OPTION
  },
  examples: [
    'run order.bpmn --task "Price order"',
    'run order.bpmn -t PriceOrder --variables \'{"order": {"id": "A-1"}}\' --functions ./functions',
    'run order.bpmn -t PriceOrder --endpoint http://localhost:4566 --json'
  ]
} as const satisfies Command;
