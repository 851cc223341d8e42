import { DEFAULT_RUN_SECONDS, MAX_RUN_SECONDS } from '../../../connector/run/runLimits';
import { DEFAULT_TARGET, TARGET_KINDS, TARGETS } from '../../../connector/target/targets';
import type { Refusals } from './Refusals';
import type { SettingsGroup, SettingsPattern, SettingsProperty } from './SettingsSource';
import type { SettingsValues } from './SettingsValues';

const GROUP = 'awsLambdaConnector';

const WHOLE_PATH: SettingsPattern = {
  value: '^\\s*($|/|~[\\\\/]|~\\s*$|[A-Za-z]:[\\\\/]|\\\\\\\\)',
  message: 'Enter the whole path, from the root or from ~.'
};

/**
 * All settings, in the order in which they are shown. None of them is a secret: the Modeler stores
 * them in clear text.
 */
export const PROPERTIES: Record<keyof SettingsValues, SettingsProperty> = {
  defaultTarget: {
    type: 'select',
    label: 'Test runs call the function at',
    description: 'Can be changed for each task.',
    default: DEFAULT_TARGET,
    options: TARGET_KINDS.map(kind => ({ value: kind, label: TARGETS[kind].label }))
  },
  endpoint: {
    type: 'text',
    label: 'Endpoint',
    description: 'A Lambda-compatible service, such as LocalStack. Tasks may name it too.',
    hint: 'http://localhost:4566',
    default: ''
  },
  functionsFolder: {
    type: 'text',
    label: 'Functions folder',
    description: 'Local functions are run from here. While it is empty, the examples that come with the plugin are there.',
    default: '',
    constraints: { pattern: WHOLE_PATH }
  },
  secretsFile: {
    type: 'text',
    label: 'Secrets file',
    description: 'Lines of NAME=value. Then come environment variables, then the file that Plugins > AWS Lambda Connector opens.',
    default: '',
    constraints: { pattern: WHOLE_PATH }
  },
  secretsPrefix: {
    type: 'text',
    label: 'Prefix of secrets in environment variables',
    description: 'While it is empty, any environment variable can be a secret.',
    default: ''
  },
  awsProfile: {
    type: 'text',
    label: 'AWS profile',
    description: 'Runs against AWS use it. While it is empty, they use the credentials of the task.',
    default: ''
  },
  timeoutSeconds: {
    type: 'text',
    label: 'Time-out of a run, in seconds',
    description: `From 1 to ${MAX_RUN_SECONDS}; else it is ${DEFAULT_RUN_SECONDS}.`,
    default: String(DEFAULT_RUN_SECONDS)
  },
  askBeforeAws: {
    type: 'boolean',
    label: 'Ask before calling AWS',
    description: 'Once for each function, until the diagram is closed.',
    default: true
  }
};

/** What the Modeler's settings dialog shows; what was found wrong with a text is said at its field. */
export function settingsGroup(refusals: Refusals): SettingsGroup {
  return {
    id: GROUP,
    title: 'AWS Lambda Connector',
    properties: Object.fromEntries(
      Object.entries(PROPERTIES).map(([ name, property ]) => [ settingKey(name), refusals.of(name, property) ])
    )
  };
}

/** The key by which the Modeler knows a setting. */
export function settingKey(name: string): string {
  return `${GROUP}.${name}`;
}
