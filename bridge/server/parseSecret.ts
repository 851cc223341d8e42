import type { JsonValue } from '../../feel/json';
import type { StoreSecretRequest } from '../protocol';
import { Fields } from './Fields';

/** Reads the body of `POST /v1/secrets`. Throws HttpError that names the wrong field. */
export function parseSecret(body: JsonValue): StoreSecretRequest {
  const fields = Fields.of(body, '');

  return { name: fields.text('name'), value: fields.text('value') };
}
