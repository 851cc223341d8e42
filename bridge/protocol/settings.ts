import * as v from 'valibot';

/**
 * `POST /v1/settings`: what the user chose, in place of what was chosen before;
 * answered with a Health. Null where nothing was chosen: then it is as the
 * bridge was started. Endpoints are added to those that it was started with.
 */
export type BridgeSettings = v.InferOutput<typeof BridgeSettingsSchema>;

export const BridgeSettingsSchema = v.object({

  /** Where local functions are run from. */
  functionsFolder: v.nullable(v.string()),

  /** A file in dotenv syntax. */
  secretsFile: v.nullable(v.string()),

  /** Environment variables that begin so are secrets; null: any can be one. */
  secretsPrefix: v.nullable(v.string()),

  /** Endpoints that a task may name besides those of AWS and of this machine, such as `https://lambda.test:4566`. */
  endpoints: v.array(v.string())
});
