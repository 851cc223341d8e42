import { CommandError } from '../arguments/CommandError';
import type { LoadedSuites, UnreadableFile } from './CaseRun';
import { loadSuite } from './loadSuite';
import { SuiteError } from './SuiteError';

/** Reads files of test cases and their diagrams. One that is broken keeps none of the others from being run. */
export async function loadSuites(files: readonly string[]): Promise<Omit<LoadedSuites, 'untested'>> {
  const loaded = await Promise.all(files.map(
    file => loadSuite(file).catch((error: unknown) => unreadable(file, error))
  ));

  return {
    suites: loaded.filter(each => 'cases' in each),
    unreadable: loaded.filter(each => 'message' in each)
  };
}

function unreadable(file: string, error: unknown): UnreadableFile {
  if (!(error instanceof CommandError)) {
    throw error;
  }

  const { message, code } = error;

  return { file, message, code, ...(error instanceof SuiteError && error.line !== undefined && { line: error.line }) };
}
