import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/**
 * Folders that nobody else can open, so that no other user plants files such as
 * `.aws/config` there. Each is gone with its process.
 */
export class Workspaces {
  /** With a name that nobody can foresee. */
  readonly root = join(tmpdir(), `lambda-task-${randomBytes(16).toString('hex')}`);
  private count = 0;

  create(): Workspace {
    const path = join(this.root, String(++this.count));
    const [ home, temporary ] = [ join(path, 'home'), join(path, 'tmp') ];

    if (this.count === 1) {
      mkdirSync(this.root, { mode: OWNER_ONLY });
    }

    for (const folder of [ path, home, temporary ]) {
      mkdirSync(folder, { mode: OWNER_ONLY });
    }

    return { path, home, temporary, code: join(path, 'code') };
  }

  /** What a process wrote there may be much, or be written still. */
  async remove({ path }: Workspace): Promise<void> {
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
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
