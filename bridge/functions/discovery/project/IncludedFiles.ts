import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

import { parse } from 'dotenv';

import type { Resolved } from './Intrinsics';
import { parseTemplate } from './readTemplate';

const MAX_BYTES = 1_000_000;

/** The files of YAML, JSON and dotenv from which a `serverless.yml` takes values. */
export class IncludedFiles {

  /** Those that were looked for, absolute, whether they are there or not. */
  readonly paths = new Set<string>();

  /** @param folder of the project: nothing outside of it is read */
  constructor(private readonly folder: string) {}

  /** What a file holds; undefined where it is not there, unknown where it is none that is read here, or broken. */
  read(path: string): Resolved | undefined {
    const file = resolve(this.folder, path);
    const isOurs = /\.(ya?ml|json)$/.test(file) && file.startsWith(this.folder + sep);

    this.paths.add(file);

    if (isOurs && !existsSync(file)) {
      return undefined;
    }

    const text = isOurs ? this.textOf(file) : undefined;
    const parsed = text === undefined ? undefined : parseTemplate(text);

    return parsed?.kind === 'read'
      ? { kind: 'value', value: parsed.value }
      : { kind: 'unknown', what: `\${file(${path})}` };
  }

  /** The variables of `.env.<stage>`, or else of `.env`; undefined where there is neither. */
  readEnvironment(stage: string): Record<string, string> | undefined {
    for (const name of [ `.env.${stage}`, '.env' ]) {
      const file = resolve(this.folder, name);
      const text = this.textOf(file);

      this.paths.add(file);

      if (text !== undefined) {
        return parse(text);
      }
    }

    return undefined;
  }

  private textOf(file: string): string | undefined {
    try {
      const real = realpathSync(file);
      const stats = statSync(real);

      return real.startsWith(realpathSync(this.folder) + sep) && stats.isFile() && stats.size <= MAX_BYTES
        ? readFileSync(real, 'utf8')
        : undefined;
    } catch {
      return undefined;
    }
  }
}
