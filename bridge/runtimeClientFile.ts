import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'function-runtime.js';

/** The built runtime client of Node functions: beside a bundle of the bridge, or where the build puts it. */
export function runtimeClientFile(): string {
  const beside = join(__dirname, NAME);

  return existsSync(beside) ? beside : join(__dirname, '../dist', NAME);
}
