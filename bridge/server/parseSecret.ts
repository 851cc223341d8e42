import type { JsonValue } from '../../feel/json';
import type { KnownSecretsRequest, StoreSecretRequest } from '../protocol';
import { Fields, readText } from './Fields';

/** Reads the body of `POST /v1/secrets`. Throws HttpError that names the wrong field. */
export function parseSecret(body: JsonValue): StoreSecretRequest {
  const fields = Fields.of(body, '');

  return { name: fields.text('name'), value: fields.text('value') };
}

/** Reads the body of `POST /v1/secrets/known`. Throws HttpError that names the wrong field. */
export function parseSecretNames(body: JsonValue): KnownSecretsRequest {
  return { names: Fields.of(body, '').list('names', readText) };
}
