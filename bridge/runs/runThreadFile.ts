import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'run-thread.js';

/** The built thread that runs tasks: beside a bundle of the bridge, or where the build puts it. */
export function runThreadFile(): string {
  const beside = join(__dirname, NAME);

  return existsSync(beside) ? beside : join(__dirname, '../../dist', NAME);
}
