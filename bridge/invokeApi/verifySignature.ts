import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { equalSecrets } from '../http/equalSecrets';
import { lazy } from '../async/lazy';
import type { AccessKeys } from './accessKeys';
import { NodeHash } from './NodeHash';
import { ServiceError } from './ServiceError';

const importSigner = lazy(() => import('@smithy/signature-v4'));

const CLOCK_SKEW_MS = 5 * 60 * 1000;

/** The claims of a request signed with AWS Signature Version 4. */
export interface SignatureClaims {
  region: string;
  signedHeaders: string[];
  signature: string;
  signedAt: Date;
}

const AUTHORIZATION = /^AWS4-HMAC-SHA256 +Credential=([^/, ]+)\/(\d{8})\/([a-z0-9-]{1,64})\/lambda\/aws4_request, *SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})$/;

/**
 * Reads the claims and refuses, before the body is read, what cannot be signed
 * rightly: no signature, another key, another time. Throws ServiceError.
 */
export function readClaims(request: IncomingMessage, keys: AccessKeys, now: Date): SignatureClaims {
  const { authorization } = request.headers;

  if (authorization === undefined) {
    throw new ServiceError(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
  }

  const [ , accessKeyId, day, region, headers, signature ] = AUTHORIZATION.exec(authorization) ?? [];
  const signedAt = readDate(request.headers['x-amz-date']);

  if (accessKeyId === undefined || region === undefined || headers === undefined || signature === undefined
    || signedAt === undefined || day !== shortDate(signedAt)) {
    throw new ServiceError(403, 'IncompleteSignatureException', 'The request signature does not conform to AWS standards.');
  }

  if (!equalSecrets(accessKeyId, keys.accessKeyId)) {
    throw new ServiceError(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
  }

  checkTime(signedAt, now);

  const signedHeaders = headers.split(';');

  if (!signedHeaders.includes('host')) {
    throw new ServiceError(403, 'InvalidSignatureException', 'Host must be among the signed headers.');
  }

  return { region, signedHeaders, signature, signedAt };
}

/** Signs the request again and compares. Throws ServiceError. */
export async function verifySignature(
  request: IncomingMessage, body: Buffer, claims: SignatureClaims, keys: AccessKeys
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://bridge');
  const stated = request.headers['x-amz-content-sha256'];

  if (stated !== undefined && stated !== createHash('sha256').update(body).digest('hex')) {
    throw mismatch();
  }

  const { SignatureV4 } = await importSigner();
  const signer = new SignatureV4({ credentials: keys, region: claims.region, service: 'lambda', sha256: NodeHash, applyChecksum: false });
  const signed = await signer.sign(
    {
      method: request.method ?? '',
      protocol: 'http:',
      hostname: '',
      path: rawPath(request),
      query: queryOf(url),
      headers: pickHeaders(request, claims.signedHeaders),
      body
    },
    { signingDate: claims.signedAt, signableHeaders: new Set(claims.signedHeaders) }
  );

  if (!equalSecrets(claims.signature, signatureIn(signed.headers))) {
    throw mismatch();
  }
}

function mismatch(): ServiceError {
  return new ServiceError(
    403,
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.'
  );
}

function checkTime(signedAt: Date, now: Date): void {
  const late = now.getTime() - signedAt.getTime();

  if (late > CLOCK_SKEW_MS) {
    throw new ServiceError(403, 'InvalidSignatureException', `Signature expired: ${longDate(signedAt)} is now earlier than ${longDate(now)} - 5 min.`);
  }

  if (late < -CLOCK_SKEW_MS) {
    throw new ServiceError(403, 'InvalidSignatureException', `Signature not yet current: ${longDate(signedAt)} is still later than ${longDate(now)} + 5 min.`);
  }
}

function readDate(header: string | string[] | undefined): Date | undefined {
  const [ , year, month, day, hour, minute, second ] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(header)) ?? [];
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);

  return Number.isNaN(date.getTime()) ? undefined : date;
}

function longDate(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function shortDate(date: Date): string {
  return longDate(date).slice(0, 8);
}

/** As it came over the wire: a URL object would normalise it. */
function rawPath(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/\?.*$/s, '');
}

function queryOf(url: URL): Record<string, string[]> {
  return Object.fromEntries([ ...url.searchParams.keys() ].map(name => [ name, url.searchParams.getAll(name) ]));
}

function pickHeaders(request: IncomingMessage, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap(name => {
    const value = request.headers[name];

    return value === undefined ? [] : [ [ name, Array.isArray(value) ? value.join(',') : value ] ];
  }));
}

function signatureIn(headers: Record<string, string>): string {
  const [ , signature = '' ] = /Signature=([0-9a-f]+)$/.exec(headers.authorization ?? '') ?? [];

  return signature;
}
