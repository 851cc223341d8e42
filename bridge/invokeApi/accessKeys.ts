import { randomBytes } from 'node:crypto';

/** What signs calls of the bridge's Invoke API. */
export interface AccessKeys {
  accessKeyId: string;
  secretAccessKey: string;
}

/** A new pair; the prefix tells it from keys of AWS, which begin with `AKIA` or `ASIA`. */
export function createAccessKeys(): AccessKeys {
  return {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(32).toString('base64url')
  };
}
