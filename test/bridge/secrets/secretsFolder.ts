import { join } from 'node:path';

import { expect } from 'chai';

import { Secrets, SecretsError } from '../../../bridge';
import { temporaryFolder } from '../helper/temporaryFolder';
import type { TemporaryFolder } from '../helper/temporaryFolder';

interface SecretsFolder {

  /** Another one for each test. */
  readonly folder: TemporaryFolder;

  /** Of the user's own store, in a folder that is not there yet. */
  readonly storeFile: () => string;

  /** Secrets of an empty environment and that store, unless told otherwise. */
  readonly create: (options?: ConstructorParameters<typeof Secrets>[0]) => Secrets;
}

/** A place for secrets, for the suite that asks for it. */
export function secretsFolder(): SecretsFolder {
  let folder: TemporaryFolder;

  beforeEach(() => { folder = temporaryFolder(); });

  afterEach(() => folder.remove());

  const storeFile = () => join(folder.path, 'settings', 'secrets.env');

  return {
    get folder() {
      return folder;
    },
    storeFile,
    create: (options = {}) => new Secrets({ environment: {}, storeFile: storeFile(), ...options })
  };
}

/** What is said where secrets cannot be had. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => { throw new Error('It did not fail'); },
    (error: unknown) => {
      expect(error).to.be.instanceOf(SecretsError);

      return String(error);
    }
  );
}
