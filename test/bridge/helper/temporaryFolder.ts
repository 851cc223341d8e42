import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TemporaryFolder {
  path: string;

  /** Writes a file below the folder; one named `bootstrap` becomes executable. */
  write(file: string, text: string): string;
  remove(): void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'bridge-')));

  return {
    path,
    write(file, text) {
      const target = join(path, file);

      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);

      if (file.endsWith('bootstrap')) {
        chmodSync(target, 0o755);
      }

      return target;
    },
    remove: () => rmSync(path, { recursive: true, force: true })
  };
}
