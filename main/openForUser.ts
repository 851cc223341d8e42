import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { USER_STORE_HEADER } from '../bridge/secrets/userStoreFile';
import type { SystemShell } from './SystemShell';

/** Undefined where it is opened, else what to tell the user. */
export type Unopened = string | undefined;

/** Opens the user's own secrets, and makes the file where there is none yet: for its owner alone. */
export async function openSecretsFile(file: string, shell: SystemShell | undefined): Promise<Unopened> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });

  try {
    await writeFile(file, USER_STORE_HEADER, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw error;
    }
  }

  return openFile(file, shell);
}

/** Writes a log into a file, for its owner alone, and opens it. */
export async function openLog(file: string, text: string, shell: SystemShell | undefined): Promise<Unopened> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, text, { mode: 0o600 });

  // one that was there keeps its mode when it is written
  await chmod(file, 0o600);

  return openFile(file, shell);
}

/** Opens a page of the web, in the user's browser. */
export async function openPage(url: string, shell: SystemShell | undefined): Promise<Unopened> {
  if (!url.startsWith('https://')) {
    return `${url} is not opened: it is no https address.`;
  }

  await shell?.openExternal(url);

  return shell ? undefined : `Open ${url} in a browser.`;
}

async function openFile(file: string, shell: SystemShell | undefined): Promise<Unopened> {
  const problem = shell ? await shell.openPath(file) : 'nothing here opens files';

  if (problem === '') {
    return undefined;
  }

  shell?.showItemInFolder(file);

  return `Open it in a text editor: ${file} (${problem}).`;
}
