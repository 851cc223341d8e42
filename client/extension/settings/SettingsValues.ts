import * as v from 'valibot';

import { DEFAULT_RUN_SECONDS, MAX_RUN_SECONDS } from '../../../connector/run/runLimits';
import { DEFAULT_TARGET, TARGET_KINDS } from '../../../connector/target/targets';

/** Empty where nothing was chosen. */
const ChosenText = v.fallback(v.pipe(v.string(), v.trim()), '');

/** What is no value of a setting is as if nothing were stored: that may have been written by hand. */
export const SettingsSchema = v.object({

  /** Where a test run calls the function unless the task's own test says otherwise. */
  defaultTarget: v.fallback(v.picklist(TARGET_KINDS), DEFAULT_TARGET),
  endpoint: ChosenText,
  functionsFolder: ChosenText,
  secretsFile: ChosenText,
  secretsPrefix: ChosenText,
  awsProfile: ChosenText,

  /** Of a run. */
  timeoutSeconds: v.fallback(
    v.pipe(v.unknown(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(MAX_RUN_SECONDS)),
    DEFAULT_RUN_SECONDS
  ),
  askBeforeAws: v.fallback(v.boolean(), true)
});

/** What the user chose. */
export type SettingsValues = v.InferOutput<typeof SettingsSchema>;
