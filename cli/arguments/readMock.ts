import type { Mock } from '../../connector/mock/Mock';
import { pointedMock } from '../../connector/mock/pointedMock';
import { runMock } from '../../connector/mock/runMock';
import { parseJsonInput, toPlainJson } from '../../feel';
import { CommandError } from './CommandError';
import { readJson } from './readJson';

interface MockOptions {
  'mock'?: string;
  'dry-run'?: boolean;
  'allow-missing-secrets'?: boolean;
}

/** Most runs have no mock. */
const importSchema = () => Promise.all([ import('../../connector/mock/Mock'), import('../../connector/schema/readShape') ]);

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

  const { source, value } = await readJson(mock, '--mock', 'badMock', parseJsonInput);
  const [ { MockSchema }, { readShape } ] = await importSchema();
  const read = readShape(MockSchema, toPlainJson(value), 'A mock');

  if (read.kind === 'wrong') {
    throw new CommandError(`${source}: ${read.message} See lambda-task run --help.`, 'badMock');
  }

  return runMock(pointedMock(read.value, value));
}
