import { DEBUG_PORT, DEFAULT_RUN_SECONDS, MAX_RUN_SECONDS } from '../../connector/run/runLimits';
import type { Command } from '../arguments/Command';
import { FUNCTIONS_OPTION, JSON_OPTION, SECRET_OPTIONS, TARGET_OPTIONS } from './sharedOptions';

export const RUN = {
  name: 'run',
  summary: 'run one task as Camunda would, from its inputs to the verdict',
  details: 'Without --variables the task runs with the example data of the diagram, as in the Modeler\'s panel. In a mock a payload that is text is the answer as it goes over the wire; any other value is answered as JSON.',
  positional: { label: '<diagram.bpmn or ->', completes: 'diagram' },
  options: {
    'task': { type: 'string', short: 't', value: '<id or name>', completes: 'task', help: 'which task; not needed where the diagram has one Lambda task' },
    'variables': { type: 'string', short: 'v', value: '<json>', completes: 'file', help: 'process variables: JSON, @file, or - for standard input' },
    ...SECRET_OPTIONS,
    ...TARGET_OPTIONS,
    'functions': FUNCTIONS_OPTION,
    'timeout': { type: 'string', value: '<seconds>', help: `for the whole run (default: ${DEFAULT_RUN_SECONDS}, at most ${MAX_RUN_SECONDS})` },
    'inspect': { type: 'string', value: '<port>', optional: String(DEBUG_PORT), help: `wait for a debugger before the local function runs, without a time-out (default: port ${DEBUG_PORT})` },
    'vscode': { type: 'boolean', help: 'with --inspect: write how to attach into .vscode/launch.json of the functions folder' },
    'dry-run': { type: 'boolean', help: 'only check that the function may be called, do not run it' },
    'mock': { type: 'string', value: '<json>', completes: 'file', help: 'what comes back in place of the call, which is not made: JSON, @file, or -' },
    'allow-missing-secrets': { type: 'boolean', help: 'with --mock: a reference to a secret that is not here stays as it is' },
    'retries': { type: 'string', value: '<n>', help: 'how many tries are left (default: what the task says)' },
    'strict': { type: 'boolean', help: 'exit with 1 on a hidden failure or a warning, too' },
    'json': JSON_OPTION
  },
  exitCodes: { 0: 'the task completes', 1: 'it does not: BPMN error, retry or incident; with --strict, or something is amber', 2: 'it could not be run' },
  examples: [
    'run order.bpmn --task "Price order"',
    'run order.bpmn -t PriceOrder --variables \'{"order": {"id": "A-1"}}\' --functions ./functions',
    'run order.bpmn -t PriceOrder --functions ./functions --inspect',
    'run order.bpmn -t PriceOrder --endpoint http://localhost:4566 --json',
    'run order.bpmn -t PriceOrder --mock \'{"payload": {"total": 1}}\'',
    'run order.bpmn -t PriceOrder --mock \'{"functionError": "Unhandled", "payload": {"errorMessage": "boom"}}\'',
    'run order.bpmn -t PriceOrder --retries 1 --mock \'{"error": {"type": "TooManyRequestsException", "message": "Rate exceeded"}}\'',
    'run order.bpmn -t PriceOrder --mock \'{"timeout": true}\''
  ]
} as const satisfies Command;
