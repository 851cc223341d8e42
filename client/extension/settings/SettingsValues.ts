import type { Target } from '../../../connector/run/report';

/** What the user chose; texts are empty where nothing was. */
export interface SettingsValues {

  /** Where a test run calls the function unless the task's own test says otherwise. */
  defaultTarget: Target['kind'];
  endpoint: string;
  functionsFolder: string;
  secretsFile: string;
  secretsPrefix: string;
  awsProfile: string;

  /** Of a run. */
  timeoutSeconds: number;
  askBeforeAws: boolean;
}
