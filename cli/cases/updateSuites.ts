import { readFile } from 'node:fs/promises';
import { replaceFile } from '../../bridge/secrets/replaceFile';
import { withFileLock } from '../../bridge/secrets/withFileLock';
import { compareWithCase } from '../../connector/cases/compareWithCase';
import { updatedExpectation } from '../../connector/cases/expectationOf';
import type { TestCase } from '../../connector/cases/CaseFile';
import { writeCase, writeCaseFile } from '../../connector/cases/writeCaseFile';
import { CommandError } from '../arguments/CommandError';
import type { CaseRun, Suite } from './CaseRun';
import { likelyTaskOf } from './runSuites';

/** The file is shared, as its diagram is. */
const FILE_MODE = 0o644;

export interface Updated {

  /** How many cases are others now. */
  changed: number;

  /** What came of the cases as they are now; a condition that is not met is no result that could be taken over. */
  runs: CaseRun[];
}

/**
 * Takes the results of failed cases over into their files, and moves cases of
 * tasks that have another id now. A report's secrets are masked, so none gets in.
 *
 * @throws CommandError where a file was changed meanwhile, or cannot be written: then it stays as it is
 */
export async function updateSuites(runs: readonly CaseRun[]): Promise<Updated> {
  const updates = runs.map(run => ({ was: run.testCase, now: updatedRun(run) }));
  const changed = updates.filter(({ was, now }) => now.testCase !== was);
  const changes = new Map(changed.map(({ was, now }) => [ was, now.testCase ]));

  for (const suite of new Set(changed.map(({ now }) => now.suite))) {
    await replace(suite, suite.cases.map(testCase => changes.get(testCase) ?? testCase));
  }

  return { changed: changed.length, runs: updates.map(({ now }) => now) };
}

/** A run as it comes out with its case updated; the case is the very same where there is nothing to take over. */
function updatedRun(run: CaseRun): CaseRun {
  const { suite, testCase, result } = run;

  if (result.kind === 'failed') {
    const { attempts } = result;
    const updated = { ...testCase, expect: updatedExpectation(testCase.expect, attempts) };
    const differences = compareWithCase(updated.expect, attempts);

    return {
      ...run,
      testCase: writeCase(updated) === writeCase(testCase) ? testCase : updated,
      result: differences.length === 0 ? { kind: 'passed', attempts } : { kind: 'failed', attempts, differences }
    };
  }

  const task = result.kind === 'notRun' && result.reason === 'noSuchTask' ? likelyTaskOf(suite, testCase.task) : undefined;

  return task === undefined ? run : { ...run, testCase: { ...testCase, task }, result: { kind: 'skipped' } };
}

/** As the Modeler writes it, and not at the same time. */
async function replace({ file, text, content, style }: Suite, cases: TestCase[]): Promise<void> {
  try {
    await withFileLock(file, async () => {
      if (await readFile(file, 'utf8') !== text) {
        throw new CommandError(`${file} was changed while its cases ran, so nothing was written into it. Run them once more.`, 'unwritable');
      }

      await replaceFile(file, writeCaseFile({ ...content, cases }, style), FILE_MODE);
    });
  } catch (error) {
    if (error instanceof CommandError) {
      throw error;
    }

    throw new CommandError(`Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`, 'unwritable');
  }
}
