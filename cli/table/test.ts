import type { Command } from '../arguments/Command';
import { FUNCTIONS_OPTION, JSON_OPTION, SECRET_OPTIONS, TARGET_OPTIONS } from './sharedOptions';

export const TEST = {
  name: 'test',
  summary: 'run the test cases beside diagrams',
  details: 'A diagram keeps its cases beside it: order.bpmn in order.lambda-tests.json. Without a path those of the current folder run,\n'
    + 'and of the folders below. A case with a mock needs neither network nor secrets.',
  positional: { label: '[diagram.bpmn, test file or folder]…', completes: 'file' },
  options: {
    'only': { type: 'string', value: '<text>', help: 'the cases with this in their name' },
    'task': { type: 'string', short: 't', value: '<id or name>', completes: 'task', help: 'the cases of one task' },
    'update': { type: 'boolean', short: 'u', help: 'take the results of failed cases over, and move cases of renamed tasks' },
    'concurrency': { type: 'string', value: '<n>', help: 'how many cases run at a time (default: 4)' },
    'bail': { type: 'boolean', help: 'stop at the first case that does not pass' },
    'shard': { type: 'string', value: '<part/of>', help: 'only one part of the cases, such as 2/5' },
    'durations': { type: 'string', value: '<file>', completes: 'file', help: 'keep how long cases take in this file, which balances the parts; with --shard it is only read' },
    'watch': { type: 'boolean', help: 'run again when diagrams, cases or local functions change, until Ctrl-C' },
    'min-coverage': { type: 'string', value: '<percent>', help: 'exit with 1 where cases show less of the outcomes of tasks' },
    'reporter': {
      type: 'string', value: '<name[=file]>', multiple: true,
      help: 'spec, junit, tap, json or github, to standard output or a file; may be given more than once (default: spec)'
    },
    ...SECRET_OPTIONS,
    ...TARGET_OPTIONS,
    'functions': FUNCTIONS_OPTION,
    'json': JSON_OPTION
  },
  exitCodes: { 0: 'all cases pass', 1: 'a case fails, or --min-coverage is not reached', 2: 'a case could not be run, or a file not be read' },
  examples: [
    'test',
    'test order.bpmn --task "Price order" --update',
    'test processes --shard 2/5 --reporter spec --reporter junit=reports/lambda-2.xml --min-coverage 80'
  ]
} as const satisfies Command;
