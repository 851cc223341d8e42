import type { IncomingMessage } from 'node:http';

/**
 * Whether a request was made by the playground's own page and no other: the
 * browser itself says so in `Origin`, which no page can forge (another program
 * can), and in `Sec-Fetch-Site` where it sends that.
 */
export function isOwnPage({ headers }: IncomingMessage, ownOrigin: string): boolean {
  const site = headers['sec-fetch-site'];

  return headers.origin === ownOrigin && (site === undefined || site === 'same-origin');
}

/** Whether a request names this very server, and not a foreign name that was made to point here (DNS rebinding). */
export function isOwnHost({ headers }: IncomingMessage, ownOrigin: string): boolean {
  return `http://${headers.host}` === ownOrigin;
}
