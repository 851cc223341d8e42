import { stat } from 'node:fs/promises';

import { lazy } from '../async/lazy';
import { readPlainFile } from '../system/readPlainFile';
import { reasonOf, SecretsError } from './SecretsError';

const MAX_BYTES = 5_000_000;

/** Many machines have no file to read. */
const importDotenv = lazy(() => import('dotenv'));

/** A file in dotenv syntax, read again when it changes. */
export class DotenvFile {
  private mark: string | undefined;
  private values = new Map<string, string>();

  /** @param mayBeAbsent a file that the user named must be there; one that we write need not */
  constructor(readonly path: string, readonly mayBeAbsent: boolean) {}

  /** Names and values. Throws SecretsError. */
  async read(): Promise<ReadonlyMap<string, string>> {
    const mark = await this.look();

    if (mark !== this.mark) {
      this.values = mark === 'absent' ? new Map<string, string>() : await this.parsed();
      this.mark = mark;
    }

    return this.values;
  }

  /** The whole file; empty where it is absent and may be. Throws SecretsError. */
  async text(): Promise<string> {
    try {
      return await readPlainFile(this.path, MAX_BYTES);
    } catch (error) {
      return this.absent(error, '');
    }
  }

  private async parsed(): Promise<Map<string, string>> {
    const { parse } = await importDotenv();

    return new Map(Object.entries(parse(await this.text())));
  }

  private async look(): Promise<string> {
    try {
      const { mtimeMs, size, ino } = await stat(this.path);

      return `${mtimeMs} ${size} ${ino}`;
    } catch (error) {
      return this.absent(error, 'absent');
    }
  }

  private absent(error: unknown, instead: string): string {
    if (this.mayBeAbsent && error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return instead;
    }

    throw new SecretsError(
      `The secrets file "${this.path}" cannot be read (${reasonOf(error)}). Name a file that exists and that you may read.`,
      { cause: error }
    );
  }
}
