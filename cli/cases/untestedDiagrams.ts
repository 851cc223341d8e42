import { stat } from 'node:fs/promises';
import { lambdaTasksOf, readDiagram } from '../diagram/readDiagram';
import type { UntestedDiagram } from './CaseRun';
import { caseFileOf, filesBelow } from './findCaseFiles';

/**
 * The diagrams in folders, and below, that have Lambda tasks and no test cases: no outcome of these is shown. What is
 * no diagram is passed over, as nothing can be said of it.
 */
export async function untestedDiagrams(paths: readonly string[]): Promise<UntestedDiagram[]> {
  const folders = await Promise.all(paths.map(async path => await isThere(path, 'folder') ? filesBelow(path, '.bpmn') : []));
  const read = await Promise.all([ ...new Set(folders.flat()) ].map(untested));

  return read.filter(({ tasks }) => tasks.length > 0);
}

async function untested(file: string): Promise<UntestedDiagram> {
  const isTested = await isThere(caseFileOf(file), 'any');

  try {
    return { file, tasks: isTested ? [] : lambdaTasksOf(await readDiagram(file)) };
  } catch {
    return { file, tasks: [] };
  }
}

async function isThere(path: string, what: 'folder' | 'any'): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);

  return stats !== undefined && (what === 'any' || stats.isDirectory());
}
