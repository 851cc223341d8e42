import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for each test of the suite that asks for it. */
export function ownFolder(): { readonly path: string } {
  let path: string;

  beforeEach(async () => { path = await mkdtemp(join(tmpdir(), 'lambda-task-')); });

  afterEach(() => rm(path, { recursive: true }));

  return {
    get path() {
      return path;
    }
  };
}
