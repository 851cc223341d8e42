import { dirname, join } from 'node:path';

import { BRIDGE_EVENT, type BridgeState } from '../bridge/protocol';
import { userStoreFile } from '../bridge/secrets/userStoreFile';
import { BridgeSupervisor, type SupervisorOptions } from './BridgeSupervisor';
import type { ElectronApp, MenuEntry } from './ElectronApp';
import { menuEntries, type UserFiles } from './menuEntries';
import { systemShell } from './SystemShell';

export interface MenuOptions extends Omit<SupervisorOptions, 'onState'> {

  /** By default the user's own secrets, the log beside them, and Electron's shell. */
  files?: UserFiles;
}

/**
 * The plugin's part in the Modeler's main process. The Modeler calls the
 * returned function at every rebuild of its menu; the first call sees to it
 * that the bridge starts when the page listens, and ends with the Modeler.
 */
export function createMenu(options: MenuOptions): (electronApp: ElectronApp) => MenuEntry[] {
  let entries: MenuEntry[] | undefined;
  let announceAgain = (): void => undefined;

  return electronApp => {
    if (!entries) {
      const bridge = new BridgeSupervisor({ ...options, onState: state => announce(electronApp, state) });

      announceAgain = followModeler(electronApp, bridge);
      entries = menuEntries(electronApp, bridge, options.files ?? usersFiles());
    }

    announceAgain();

    return entries;
  };
}

/** @returns what tells the page once more, for one that began to listen late */
function followModeler(electronApp: ElectronApp, bridge: BridgeSupervisor): () => void {
  let started = false;

  const tellPage = (): void => {
    if (started) {
      announce(electronApp, bridge.state);
    }
  };

  electronApp.on('app:client-ready', () => {
    if (started) {
      tellPage();
    } else {
      started = true;
      bridge.start();
    }
  });
  electronApp.on('quit', () => bridge.stop());

  return tellPage;
}

/** The Modeler would open a window to deliver this, so nothing is said while there is none. */
function announce(electronApp: ElectronApp, state: BridgeState): void {
  const windowless = 'mainWindow' in electronApp && !electronApp.mainWindow;

  if (!windowless) {
    electronApp.emit('menu:action', 'emit-event', { type: BRIDGE_EVENT, payload: state });
  }
}

function usersFiles(): UserFiles {
  const secretsFile = userStoreFile();

  return { secretsFile, logFile: join(dirname(secretsFile), 'bridge.log'), shell: systemShell };
}
