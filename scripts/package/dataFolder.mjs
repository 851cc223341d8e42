import os from 'node:os';
import path from 'node:path';

const MODELER = 'camunda-modeler';

/** Where Camunda Modeler keeps a user's data on this system; the folder is made at its first start. */
export function dataFolder() {
  return path.join(applicationsFolder(), MODELER);
}

function applicationsFolder() {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;

  switch (process.platform) {
    case 'win32':
      return APPDATA || path.join(os.homedir(), 'AppData/Roaming');
    case 'darwin':
      return path.join(os.homedir(), 'Library/Application Support');
    default:
      return XDG_CONFIG_HOME || path.join(os.homedir(), '.config');
  }
}
