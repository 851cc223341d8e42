import type { JsonValue } from '../../feel/json';
import type { BridgeSettings } from '../protocol';
import { Fields, readText } from './Fields';

/** Reads the body of `POST /v1/settings`. Throws HttpError that names the wrong field. */
export function parseSettings(body: JsonValue): BridgeSettings {
  const fields = Fields.of(body, '');

  return {
    functionsFolder: fields.textOrNull('functionsFolder'),
    secretsFile: fields.textOrNull('secretsFile'),
    secretsPrefix: fields.textOrNull('secretsPrefix'),
    endpoints: fields.list('endpoints', readText)
  };
}
