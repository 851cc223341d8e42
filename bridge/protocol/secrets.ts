import * as v from 'valibot';

/** `GET /v1/secrets`: names only, never values. */
export type SecretsAnswer = v.InferOutput<typeof SecretsAnswerSchema>;

export const SecretsAnswerSchema = v.object({ names: v.array(v.string()) });

/**
 * `POST /v1/secrets/known`: which of these this machine has; answered with a
 * SecretsAnswer. Unlike the list it knows every environment variable.
 */
export type KnownSecretsRequest = v.InferOutput<typeof KnownSecretsRequestSchema>;

export const KnownSecretsRequestSchema = v.object({ names: v.array(v.string()) });

/** `POST /v1/secrets`: keeps one in the per-user store; answered with a SecretsAnswer. */
export type StoreSecretRequest = v.InferOutput<typeof StoreSecretRequestSchema>;

export const StoreSecretRequestSchema = v.object({

  /** Letters, digits, `_`, `-` and `.`. */
  name: v.string(),
  value: v.string()
});
