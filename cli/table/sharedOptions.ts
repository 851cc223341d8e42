import { TARGET_KINDS } from '../../connector/target/targets';
import type { Option } from '../arguments/Command';

/** What several commands take, told in one place. */

export const JSON_OPTION = { type: 'boolean', help: 'print JSON for programs; an error is {"error": {"code", "message"}}' } as const satisfies Option;

export const SECRET_OPTIONS = {
  'secrets': { type: 'string', value: '<file>', completes: 'file', help: 'secrets in dotenv syntax, one NAME=value a line' },
  'secrets-prefix': { type: 'string', value: '<prefix>', help: 'take secrets only from environment variables that begin so' }
} as const satisfies Record<string, Option>;

export const FUNCTIONS_OPTION = {
  type: 'string', value: '<folder>', completes: 'folder', help: 'your local functions (default: those of the example process)'
} as const satisfies Option;

export const TARGET_OPTIONS = {
  'target': { type: 'string', value: '<where>', choices: TARGET_KINDS, help: 'where the function is called: local, endpoint or aws (default: local)' },
  'endpoint': { type: 'string', value: '<url>', help: 'a Lambda-compatible endpoint, such as LocalStack or SAM; needs no --target' },
  'profile': { type: 'string', value: '<name>', help: 'with --target aws: an AWS profile instead of the task\'s credentials' }
} as const satisfies Record<string, Option>;
