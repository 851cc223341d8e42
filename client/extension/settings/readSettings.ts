import type { SettingsValues } from './SettingsValues';

const TARGETS = [ 'local', 'endpoint', 'aws' ] as const;

const DEFAULT_TIMEOUT_SECONDS = 60;
const MAX_TIMEOUT_SECONDS = 900;

/** Reads what is stored, which may have been written by hand: what is no value of a setting is as if nothing were. */
export function readSettings(stored: (name: keyof SettingsValues) => unknown): SettingsValues {
  const text = (name: keyof SettingsValues): string => {
    const value = stored(name);

    return typeof value === 'string' ? value.trim() : '';
  };

  return {
    defaultTarget: TARGETS.find(target => target === stored('defaultTarget')) ?? 'local',
    endpoint: text('endpoint'),
    functionsFolder: text('functionsFolder'),
    secretsFile: text('secretsFile'),
    secretsPrefix: text('secretsPrefix'),
    awsProfile: text('awsProfile'),
    timeoutSeconds: readTimeout(stored('timeoutSeconds')),
    askBeforeAws: stored('askBeforeAws') !== false
  };
}

function readTimeout(stored: unknown): number {
  const seconds = Number(stored);

  return Number.isInteger(seconds) && seconds >= 1 && seconds <= MAX_TIMEOUT_SECONDS ? seconds : DEFAULT_TIMEOUT_SECONDS;
}
