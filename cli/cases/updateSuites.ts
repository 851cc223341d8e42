import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { updatedExpectation } from '../../connector/cases/expectationOf';
import type { TestCase } from '../../connector/cases/CaseFile';
import { writeCaseFile } from '../../connector/cases/writeCaseFile';
import { CommandError } from '../arguments/CommandError';
import type { CaseRun, Suite } from './CaseRun';
import { likelyTaskOf } from './runSuites';

/**
 * Takes the results of failed cases over into their files, and moves cases of
 * tasks that have another id now. A report's secrets are masked, so none gets in.
 *
 * @returns how many cases are others now
 * @throws CommandError where a file was changed meanwhile, or cannot be written: then it stays as it is
 */
export async function updateSuites(runs: readonly CaseRun[]): Promise<number> {
  let count = 0;

  for (const [ suite, changes ] of changesBySuite(runs)) {
    await replace(suite, suite.cases.map(testCase => changes.get(testCase) ?? testCase));
    count += changes.size;
  }

  return count;
}

function changesBySuite(runs: readonly CaseRun[]): Map<Suite, Map<TestCase, TestCase>> {
  const suites = new Map<Suite, Map<TestCase, TestCase>>();

  for (const run of runs) {
    const changed = changedCase(run);

    if (changed) {
      const changes = suites.get(run.suite) ?? new Map<TestCase, TestCase>();

      suites.set(run.suite, changes.set(run.testCase, changed));
    }
  }

  return suites;
}

function changedCase({ suite, testCase, result }: CaseRun): TestCase | undefined {
  if (result.kind === 'failed') {
    return { ...testCase, expect: updatedExpectation(testCase.expect, result.attempts) };
  }

  const task = result.kind === 'notRun' && result.reason === 'noSuchTask' ? likelyTaskOf(suite, testCase.task) : undefined;

  return task === undefined ? undefined : { ...testCase, task };
}

async function replace(suite: Suite, cases: TestCase[]): Promise<void> {
  const temporary = `${suite.file}.${randomUUID()}.tmp`;

  if (await readFile(suite.file, 'utf8') !== suite.text) {
    throw new CommandError(`${suite.file} was changed while its cases ran, so nothing was written into it. Run them once more.`, 'unwritable');
  }

  try {
    await writeFile(temporary, writeCaseFile({ ...suite.content, cases }, suite.style), { flag: 'wx' });
    await rename(temporary, suite.file);
  } catch (error) {
    // what is said is why it could not be written
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new CommandError(`Cannot write ${suite.file}: ${error instanceof Error ? error.message : String(error)}`, 'unwritable');
  }
}
