import { timingSafeEqual } from 'node:crypto';

/** Compares in a time that tells nothing of where the two differ; only their length is no secret. */
export function equalSecrets(given: string, expected: string): boolean {
  const [ one, other ] = [ Buffer.from(given), Buffer.from(expected) ];

  return one.length === other.length && timingSafeEqual(one, other);
}
