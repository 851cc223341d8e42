/**
 * When a failed job is tried again, in words.
 *
 * @param backoff of a retry's verdict, an ISO 8601 duration
 */
export function whenTriedAgain(backoff: string): string {
  return backoff === 'PT0S' ? 'at once' : `after ${backoff}`;
}
