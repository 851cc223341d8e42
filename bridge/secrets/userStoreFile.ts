import { homedir } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'camunda-modeler-aws-lambda-connector';

/** Begins the file when we make it. */
export const USER_STORE_HEADER = '# Secrets for test runs of AWS Lambda connector tasks, on this machine only. Camunda has its own.\n';

/** Where this user's own secrets are kept: the system's place for the settings of programs. */
export function userStoreFile(): string {
  return join(settingsFolder(), FOLDER, 'secrets.env');
}

function settingsFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;

  switch (process.platform) {
    case 'win32':
      return APPDATA ?? join(homedir(), 'AppData', 'Roaming');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support');
    default:
      return XDG_CONFIG_HOME !== undefined && XDG_CONFIG_HOME !== '' ? XDG_CONFIG_HOME : join(homedir(), '.config');
  }
}
