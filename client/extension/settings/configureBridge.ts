import type { BridgeSettings } from '../../../bridge/protocol';
import type { BridgeClient } from '../../bridgeClient/BridgeClient';
import type { BridgeConnection } from '../../bridgeClient/BridgeConnection';
import type { ShownNotification } from '../ModelerServices';
import type { FunctionsFolderCheck } from './FunctionsFolderCheck';
import type { PluginSettings } from './PluginSettings';
import type { SettingsValues } from './SettingsValues';

/**
 * Tells the bridge what the user chose, and asks what it makes of the functions
 * folder: whenever it becomes ready, and at every change.
 *
 * @param failed shows what the bridge did not take, why, and what to do
 *
 * @returns what ends that
 */
export function configureBridge(
  client: Pick<BridgeClient, 'configure'>, connection: BridgeConnection, settings: PluginSettings, folder: FunctionsFolderCheck, failed: (what: string, message: string) => ShownNotification
): () => void {
  let told = '';

  /** What is said of the functions folder, for as long as it holds. */
  let warning: { problem: string; shown: ShownNotification } | undefined;

  const tell = async (): Promise<void> => {
    const chosen = bridgeSettings(settings.values);
    const all = JSON.stringify([ connection.state, chosen ]);

    if (connection.state.kind === 'ready' && all !== told) {
      told = all;

      const answer = await client.configure(chosen);

      if (answer.kind === 'failure') {
        failed('The AWS Lambda bridge does not have your settings', answer.message);
      } else {
        await check();
      }
    }
  };

  const check = async (): Promise<void> => {
    const problem = await folder.ask();

    if (problem !== undefined) {
      warning = { problem, shown: failed('No AWS Lambda function can be run from the functions folder', problem) };
    }
  };

  // one after the other: the last word must arrive last
  let telling = tell();

  const tellAgain = (): void => {
    telling = telling.then(tell);
  };
  const ends = [
    ...[ connection, settings ].map(source => source.subscribe(tellAgain)),
    folder.subscribe(() => {
      settings.refusals.say('functionsFolder', folder.folder ?? '', folder.problem);

      if (warning && warning.problem !== folder.problem) {
        warning.shown.close();
        warning = undefined;
      }
    })
  ];

  return () => ends.forEach(end => end());
}

function bridgeSettings({ functionsFolder, secretsFile, secretsPrefix, endpoint }: SettingsValues): BridgeSettings {
  return {
    functionsFolder: functionsFolder || null,
    secretsFile: secretsFile || null,
    secretsPrefix: secretsPrefix || null,
    endpoints: endpoint ? [ endpoint ] : []
  };
}
