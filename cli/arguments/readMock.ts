import { MockSchema } from '../../connector/mock/Mock';
import type { Mock } from '../../connector/mock/Mock';
import { readShape } from '../../connector/schema/readShape';
import { CommandError } from './CommandError';
import { readJson } from './readJson';

interface MockOptions {
  'mock'?: string;
  'dry-run'?: boolean;
  'allow-missing-secrets'?: boolean;
}

/**
 * What stands in place of the call: JSON, `@file` that holds it, or `-` for
 * standard input.
 *
 * @throws CommandError where it is nothing that Lambda can answer, or where other options contradict it
 */
export async function readMock(options: MockOptions): Promise<Mock | undefined> {
  const { mock } = options;

  if (mock === undefined) {
    if (options['allow-missing-secrets']) {
      throw new CommandError('--allow-missing-secrets goes with --mock: a real call needs its secrets.');
    }

    return undefined;
  }

  if (options['dry-run']) {
    throw new CommandError('--mock stands in place of the call, so there is nothing for --dry-run to check: leave one of them out.');
  }

  const { source, value } = await readJson(mock, '--mock', 'badMock');
  const read = readShape(MockSchema, value, 'A mock');

  if (read.kind === 'wrong') {
    throw new CommandError(`${source}: ${read.message} See lambda-task run --help.`, 'badMock');
  }

  return read.value;
}
