import { MENU_EVENT, type MenuCommand } from '../bridge/protocol';
import type { BridgeSupervisor } from './BridgeSupervisor';
import type { ElectronApp, MenuEntry } from './ElectronApp';
import { openLog, openPage, openSecretsFile, type Unopened } from './openForUser';
import type { SystemShell } from './SystemShell';

const DOCUMENTATION = 'https://docs.camunda.io/docs/components/connectors/out-of-the-box-connectors/aws-lambda/';

/** Where things of this user are, and what opens them. */
export interface UserFiles {
  secretsFile: string;
  logFile: string;
  shell(): Promise<SystemShell | undefined>;
}

/** The entries below Plugins > AWS Lambda Connector. */
export function menuEntries(electronApp: ElectronApp, bridge: BridgeSupervisor, files: UserFiles): MenuEntry[] {
  const tellPage = (command: MenuCommand): void => {
    electronApp.emit('menu:action', 'emit-event', { type: MENU_EVENT, payload: command });
  };

  const open = (label: string, work: (shell: SystemShell | undefined) => Promise<Unopened>): MenuEntry => ({
    label,
    action: () => {
      void files.shell().then(work).catch(explain).then(message => {
        if (message !== undefined) {
          tellPage({ kind: 'notice', title: label, message });
        }
      });
    }
  });

  return [
    { label: 'Test connection', action: () => tellPage({ kind: 'testConnection' }) },
    { label: 'Restart the bridge', action: () => bridge.start() },
    open('Open the secrets file', shell => openSecretsFile(files.secretsFile, shell)),
    open('Show the log', shell => openLog(files.logFile, bridge.log.text, shell)),
    open('Documentation', shell => openPage(DOCUMENTATION, shell))
  ];
}

function explain(error: unknown): string {
  return `That did not work: ${error instanceof Error ? error.message : String(error)}.`;
}
