import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cptSchema, cptTestCase } from '../../connector/cases/cptTestCases';
import type { CptVersion } from '../../connector/cases/cptTestCases';
import { formatJson } from '../../feel/reading';
import type { JsonInputObject } from '../../feel/reading';
import { CommandError } from '../arguments/CommandError';
import { readArguments } from '../arguments/readArguments';
import { readTarget } from '../arguments/readTarget';
import type { CaseRun, UnreadableFile } from '../cases/CaseRun';
import { chooseCases } from '../cases/chooseCases';
import { cptDocumentNames } from '../cases/cptDocumentNames';
import { findCaseFiles } from '../cases/findCaseFiles';
import { loadSuites } from '../cases/loadSuites';
import { Runner } from '../cases/Runner';
import { runSuites } from '../cases/runSuites';
import { COMPLETES, FAILS, NOT_RUN } from '../exitCodes';
import { EXPORT_CPT } from '../table/exportCpt';
import { printError, printJson } from '../terminal/print';

/** `lambda-task export-cpt`: test cases for the engine's own tests. */
export default async function exportCpt(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, EXPORT_CPT);
  const version: CptVersion = values['schema-version'] === '8.9' ? '8.9' : '8.10';
  const files = await findCaseFiles(positionals.length ? positionals : [ '.' ]);
  const { suites, unreadable } = await loadSuites(files);
  const [ first, ...more ] = unreadable;

  if (first && suites.length === 0) {
    printError(more.map(({ message }) => `${message}\n`));

    throw new CommandError(first.message, first.code);
  }

  if (values.out === undefined && files.length > 1) {
    throw new CommandError('These are the test cases of several diagrams: name a folder for them with --out.');
  }

  const runner = new Runner(values);

  try {
    const runs = await runSuites(chooseCases(suites, {}), {
      target: readTarget(values), concurrency: 4, bail: false, run: runner.run, onDone: () => undefined
    });

    for (const [ suite, name ] of cptDocumentNames(suites)) {
      const document = documentOf(runs.filter(run => run.suite === suite), version);

      await write(document, values.out === undefined ? undefined : join(values.out, name));
    }

    const allPass = tell(runs, unreadable);

    if (unreadable.length > 0) {
      return NOT_RUN;
    }

    return allPass ? COMPLETES : FAILS;
  } finally {
    await runner.close();
  }
}

function documentOf(runs: CaseRun[], version: CptVersion): JsonInputObject {
  return { $schema: cptSchema(version), testCases: runs.flatMap(run => exported(run) ?? []) };
}

function exported({ suite, testCase, result }: CaseRun): JsonInputObject | undefined {
  const last = result.kind === 'passed' ? result.attempts.at(-1) : undefined;

  return last && cptTestCase(testCase, suite.processes.get(testCase.task) ?? '', last);
}

/** @param file standard output where it is undefined */
async function write(document: JsonInputObject, file: string | undefined): Promise<void> {
  if (file === undefined) {
    printJson(document);

    return;
  }

  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${formatJson(document, 2)}\n`);
  } catch (error) {
    throw new CommandError(`Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`, 'unwritable');
  }
}

/** Says what was left out; false where a case did not pass. */
function tell(runs: CaseRun[], unreadable: readonly UnreadableFile[]): boolean {
  const wrong = runs.filter(({ result }) => result.kind !== 'passed');
  const left = runs.filter(run => run.result.kind === 'passed' && exported(run) === undefined);

  printError([
    ...left.map(({ testCase }) => `Left out: ${testCase.task}: ${testCase.name} (its verdict is ${testCase.expect.verdict}, which the format cannot tell)\n`),
    ...wrong.map(({ testCase }) => `Left out: ${testCase.task}: ${testCase.name} (it does not pass; see lambda-task test)\n`),
    ...unreadable.map(({ message }) => `Left out: ${message}\n`)
  ]);

  return wrong.length === 0;
}
