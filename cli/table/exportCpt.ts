import { CPT_VERSIONS } from '../../connector/cases/cptTestCases';
import type { Command } from '../arguments/Command';
import { FUNCTIONS_OPTION, JSON_OPTION, SECRET_OPTIONS, TARGET_OPTIONS } from './sharedOptions';

export const EXPORT_CPT = {
  name: 'export-cpt',
  summary: 'write the test cases beside diagrams as JSON test cases of Camunda Process Test',
  details: 'Runs the cases, and writes those that pass: an instance started at the task, its job completed, or a BPMN error thrown,\n'
    + 'with what the run computed. Retries and incidents are left out: the format has no instruction that fails a job.',
  positional: { label: '[diagram.bpmn, test file or folder]…', completes: 'file' },
  options: {
    'schema-version': { type: 'string', value: '<version>', choices: CPT_VERSIONS, help: 'of Camunda Process Test: 8.9 or 8.10 (default: 8.10)' },
    'out': { type: 'string', short: 'o', value: '<folder>', completes: 'folder', help: 'write <diagram>.cpt.json there (default: print, for one diagram)' },
    ...SECRET_OPTIONS,
    ...TARGET_OPTIONS,
    'functions': FUNCTIONS_OPTION,
    'json': JSON_OPTION
  },
  exitCodes: { 0: 'all cases pass, and are written', 1: 'a case does not pass, and is left out', 2: 'a file could not be read or written' },
  examples: [ 'export-cpt order.bpmn', 'export-cpt processes --schema-version 8.9 --out src/test/resources/test-cases' ]
} as const satisfies Command;
