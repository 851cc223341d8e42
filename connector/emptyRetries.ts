import { rejectedDeployment } from './rejectedDeployment';

/**
 * What becomes of `retries=""`, which an element template writes where its field is cleared (connector contract 1).
 *
 * @param engineVersion of the diagram, such as `8.7.0`; the newest where it names none
 */
export function emptyRetries(engineVersion: string | undefined): string {
  return rejectedDeployment('Retries must not be empty. Write 3, which it takes where there are none.', engineVersion);
}
