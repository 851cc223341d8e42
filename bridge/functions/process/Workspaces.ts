import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openFolders } from './openFolders';

const OWNER_ONLY = 0o700;

/** The folders that one process of a function has for itself. */
export interface Workspace {
  path: string;

  /** Its `HOME`. */
  home: string;

  /** Its `TMPDIR`. */
  temporary: string;

  /** Where code is built, if it has to be; not there yet. */
  code: string;
}

/** The system gives no folder. */
export class WorkspaceError extends Error {}

/**
 * Folders that nobody else can open, so that no other user plants files such as
 * `.aws/config` there. Each is gone with its process.
 */
export class Workspaces {
  /** With a name that nobody can foresee. */
  readonly root = join(tmpdir(), `lambda-task-${randomBytes(16).toString('hex')}`);
  private made = false;
  private count = 0;

  /** Throws WorkspaceError where there can be none, such as on a full disk. */
  create(): Workspace {
    try {
      return this.make();
    } catch (error) {
      throw new WorkspaceError(`No folder for the function's temporary files could be made in ${tmpdir()}: `
        + (error instanceof Error ? error.message : String(error)), { cause: error });
    }
  }

  private make(): Workspace {
    const path = join(this.root, String(++this.count));
    const [ home, temporary ] = [ join(path, 'home'), join(path, 'tmp') ];

    if (!this.made) {
      mkdirSync(this.root, { mode: OWNER_ONLY });
      this.made = true;
    }

    for (const folder of [ path, home, temporary ]) {
      mkdirSync(folder, { mode: OWNER_ONLY });
    }

    return { path, home, temporary, code: join(path, 'code') };
  }

  /** What a process wrote there may be much, be written still, or be closed to us, as Go's modules are. */
  async remove({ path }: Workspace): Promise<void> {
    const removed = (): Promise<void> => rm(path, { recursive: true, force: true, maxRetries: 3 });

    await removed().catch(() => openFolders(path).then(removed)).catch(() => undefined);
  }

  /** Removes all of them, at once. */
  close(): void {
    try {
      rmSync(this.root, { recursive: true, force: true, maxRetries: 3 });
    } catch {

      // still being written to: the guard removes it when all processes are gone
    }
  }
}
