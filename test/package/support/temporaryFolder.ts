import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** A folder outside the project, gone after the last test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'package-')));

  folders.push(folder);

  return folder;
}

after(() => {
  folders.splice(0).forEach(folder => rmSync(folder, { recursive: true, force: true }));
});
