import { cpSync } from 'node:fs';
import { join } from 'node:path';

import { FunctionFolder } from '../../../bridge/functions/discovery/FunctionFolder';
import type { Discovery } from '../../../bridge/functions/discovery/Discovery';
import { FunctionHost } from '../../../bridge/functions/FunctionHost';
import { LocalFunctions } from '../../../bridge/functions/LocalFunctions';
import type { InvokeContext, LocalAnswer } from '../../../bridge/functions/LocalFunctions';
import { RUNTIME_CLIENT } from './runtimeClient';
import { temporaryFolder } from './temporaryFolder';
import type { TemporaryFolder } from './temporaryFolder';

export interface ProjectFunctions {

  /** A copy of the project. */
  folder: TemporaryFolder;
  discover(): Promise<Discovery>;
  call(name: string, event?: unknown, context?: InvokeContext): Promise<LocalAnswer>;

  /** What the function answered, and what it logged. */
  answer(name: string, event?: unknown): Promise<{ payload: unknown; functionError?: string; log: string }>;
  close(): void;
}

/** The functions of a project of `test/fixtures`, or of an empty folder. */
export function projectFunctions(fixture?: string): ProjectFunctions {
  const folder = temporaryFolder();

  if (fixture !== undefined) {
    cpSync(join(__dirname, '../../fixtures', fixture), folder.path, { recursive: true });
  }

  const found = new FunctionFolder(folder.path);
  const host = new FunctionHost({
    node: { execPath: process.execPath, runtimeClient: RUNTIME_CLIENT }, timeoutSeconds: 30, memoryMb: 512
  });
  const functions = new LocalFunctions(() => found, host);
  const call = (name: string, event: unknown = {}, context: InvokeContext = {}): Promise<LocalAnswer> =>
    functions.invoke(name, Buffer.from(JSON.stringify(event)), context, { signal: new AbortController().signal });

  return {
    folder,
    discover: () => found.discover(),
    call,
    answer: async (name, event) => {
      const answer = await call(name, event);

      if (answer.kind !== 'answered') {
        throw new Error(JSON.stringify(answer));
      }

      return {
        payload: JSON.parse(answer.payload.toString()) as unknown,
        functionError: answer.functionError,
        log: answer.log.text().toString()
      };
    },
    close: () => {
      host.close();
      folder.remove();
    }
  };
}

/** The functions of another copy of a project for each test of the suite that asks for it. */
export function projectSuite(fixture: string): Omit<ProjectFunctions, 'close'> {
  let project: ProjectFunctions;

  beforeEach(() => { project = projectFunctions(fixture); });

  afterEach(() => project.close());

  return {
    get folder() {
      return project.folder;
    },
    discover: () => project.discover(),
    call: (...args) => project.call(...args),
    answer: (...args) => project.answer(...args)
  };
}
