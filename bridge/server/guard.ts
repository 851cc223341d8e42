import type { IncomingMessage } from 'node:http';

import { equalSecrets } from '../http/equalSecrets';
import { LOOPBACK } from '../http/listen';
import { HttpError } from './HttpError';

/** A page of the Modeler is on `file://`; its Electron says so, or `null`. */
const MODELER_ORIGINS = [ 'null', 'file://' ];

/**
 * Refuses requests that do not come from where ours come from, before anything
 * of them is read. Throws HttpError.
 *
 * @param origins of pages besides the Modeler's own, such as the playground's
 */
export function checkSender(request: IncomingMessage, origins: string[]): void {
  checkHost(request);
  checkOrigin(request, origins);
  checkFetchMetadata(request);
}

/** Whether a page says that it is on `file://`, as the Modeler's is, or in a sandbox. */
export function isModelerOrigin({ headers: { origin } }: IncomingMessage): boolean {
  return origin !== undefined && MODELER_ORIGINS.includes(origin);
}

/** Refuses requests without the token, missing and wrong ones alike. Throws HttpError. */
export function checkToken(request: IncomingMessage, token: string): void {
  const [ , given = '' ] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];

  if (!equalSecrets(given, token)) {
    throw new HttpError(401, 'unauthorized', 'The token is missing or wrong: send the one that this bridge gave at its start.');
  }
}

/** A name that an attacker's DNS points here is not ours (DNS rebinding). */
function checkHost(request: IncomingMessage): void {
  const hosts = request.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host');

  if (hosts.length !== 1 || request.headers.host !== `${LOOPBACK}:${request.socket.localPort}`) {
    throw new HttpError(403, 'wrongHost', 'The request is addressed to another host: use the bridge\'s own address, its port included.');
  }
}

function checkOrigin({ headers: { origin } }: IncomingMessage, origins: string[]): void {
  if (origin !== undefined && !MODELER_ORIGINS.includes(origin) && !origins.includes(origin)) {
    throw new HttpError(403, 'wrongOrigin', 'Pages of this origin may not use the bridge.');
  }
}

/** Requests that a foreign page makes without CORS, such as for an image, have no `Origin`. */
function checkFetchMetadata({ headers }: IncomingMessage): void {
  const site = headers['sec-fetch-site'];

  if (headers.origin === undefined && (site === 'cross-site' || site === 'same-site')) {
    throw new HttpError(403, 'wrongOrigin', 'Pages of another site may not use the bridge.');
  }
}
