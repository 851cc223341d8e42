import type { Command } from '../arguments/Command';
import { FUNCTIONS_OPTION, JSON_OPTION, SECRET_OPTIONS } from './sharedOptions';

export const SERVE = {
  name: 'serve',
  summary: 'run the bridge for a Modeler that does not start it, until Ctrl-C',
  details: 'Prints the address and the token to enter in the Modeler under "Connect by hand".',
  options: {
    'functions': FUNCTIONS_OPTION,
    'port': { type: 'string', value: '<number>', help: 'by default one that is free' },
    'lambda-api': { type: 'boolean', help: 'let the AWS CLI and SDKs call the local functions, and print the lines that they need' },
    ...SECRET_OPTIONS,
    'json': JSON_OPTION
  },
  exitCodes: { 0: 'it was stopped', 2: 'it could not start' },
  examples: [ 'serve --functions ./functions', 'serve --functions ./functions --lambda-api' ]
} as const satisfies Command;
