import { withHome } from '../system/withHome';
import { DotenvFile } from './DotenvFile';
import { replaceFile } from './replaceFile';
import { reasonOf, SecretsError } from './SecretsError';
import { userStoreFile } from './userStoreFile';
import { withFileLock } from './withFileLock';

export interface SecretsOptions {

  /** A file in dotenv syntax that the user named; `~` is the home. */
  file?: string | null;

  /** Environment variables that begin so are secrets; without it any variable can be one. */
  environmentPrefix?: string | null;
  environment?: Record<string, string | undefined>;

  /** The per-user store; by default in the system's place for settings. */
  storeFile?: string;
}

/**
 * The secrets that this machine has, by name: those of the file that the user
 * named, then environment variables, then the per-user store. Values are handed
 * to a run and to nobody else.
 */
export class Secrets {
  private readonly file: DotenvFile | undefined;
  private readonly prefix: string;
  private readonly environment: Record<string, string | undefined>;
  private readonly userStore: DotenvFile;
  private storing: Promise<void> = Promise.resolve();

  constructor(
    { file, environmentPrefix, environment = process.env, storeFile = userStoreFile() }: SecretsOptions = {}
  ) {
    this.file = file === undefined || file === null ? undefined : new DotenvFile(withHome(file), false);
    this.prefix = environmentPrefix ?? '';
    this.environment = environment;
    this.userStore = new DotenvFile(storeFile, true);
  }

  /** Throws SecretsError where a source cannot be read. */
  async find(name: string): Promise<string | undefined> {
    return (await this.file?.read())?.get(name)
      ?? this.environmentValue(this.prefix + name)
      ?? (await this.userStore.read()).get(name);
  }

  /**
   * The names of all secrets, sorted. Environment variables are among them only
   * with a prefix: without one the whole environment would be.
   */
  async names(): Promise<string[]> {
    const names = [
      ...(await this.file?.read() ?? new Map<string, string>()).keys(),
      ...this.environmentNames(),
      ...(await this.userStore.read()).keys()
    ];

    return [ ...new Set(names) ].sort();
  }

  /** Those of some names that a run would find, all environment variables among them. Throws SecretsError. */
  async known(names: string[]): Promise<string[]> {
    const found = await Promise.all(names.map(name => this.find(name)));

    return names.filter((_, at) => found[at] !== undefined);
  }

  /** Keeps a secret in the per-user store. Throws SecretsError. */
  async store(name: string, value: string): Promise<void> {
    const storing = this.storing.then(() => this.write(name, value));

    // one after the other, whether the one before worked or not
    this.storing = storing.catch(() => undefined);

    await storing;
  }

  private async write(name: string, value: string): Promise<void> {
    const { path } = this.userStore;
    const { setValue } = await import('./dotenvText');

    try {

      // another bridge may store in the same file: read and written while nobody else does
      await withFileLock(path, async () => replaceFile(path, setValue(await this.userStore.text(), name, value)));
    } catch (error) {
      if (error instanceof SecretsError) {
        throw error;
      }

      throw new SecretsError(`The secret cannot be stored in "${path}" (${reasonOf(error)}).`, { cause: error });
    }
  }

  private environmentValue(name: string): string | undefined {
    return Object.hasOwn(this.environment, name) ? this.environment[name] : undefined;
  }

  private environmentNames(): string[] {
    const prefix = this.prefix;

    return prefix === ''
      ? []
      : Object.keys(this.environment).filter(name => name.startsWith(prefix) && name !== prefix)
        .map(name => name.slice(prefix.length));
  }
}
