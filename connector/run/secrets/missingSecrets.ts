import { needsCredentials } from '../../target/targets';
import type { RunRequest } from '../report';

/**
 * What becomes of references to secrets that no local source has: all fail the
 * job, as they would in Camunda; those in the authentication fields stay where
 * the call needs no real credentials; or all of them stay.
 */
export type MissingSecrets = 'fail' | 'keepCredentials' | 'keepAll';

/** A mocked run calls nobody, and yet is Camunda's: what it lacks fails it, unless it is asked to do without. */
export function missingSecretsOf({ target, mock, allowMissingSecrets }: RunRequest): MissingSecrets {
  if (mock !== undefined) {
    return allowMissingSecrets ? 'keepAll' : 'fail';
  }

  return needsCredentials(target) ? 'fail' : 'keepCredentials';
}
