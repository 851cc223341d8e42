/** Secrets cannot be read or stored; the message says which file, why and what to do, and holds no value. */
export class SecretsError extends Error {}

/** Such as `EACCES: permission denied`, without the path. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/, \w+ '.*$/s, '');
}
