import type { RunRequest } from '../../connector/run/report';
import { formatJson } from '../../feel/json';

/** A run request as JSON text. Its variables alone may hold integers that `JSON.stringify` does not know. */
export function writeRunRequest({ variables, ...others }: RunRequest): string {
  const members = Object.entries(others).map(([ name, value ]) => `"${name}":${JSON.stringify(value)}`);

  return `{${members.join(',')},"variables":${formatJson(variables)}}`;
}
