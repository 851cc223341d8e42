import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';

import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

import type { InvocationCredentials } from '../../connector/run/dependencies';
import type { TargetOf } from '../../connector/target/Target';

/** As whom the Lambda API is called. */
export type TargetCredentials =
  | { kind: 'keys'; accessKeyId: string; secretAccessKey: string }
  | { kind: 'profile'; name: string }
  | { kind: 'defaultChain'; orAny: boolean };

/** For endpoints that check no credentials, as LocalStack's own documents use. */
export const ANY_KEYS = { accessKeyId: 'test', secretAccessKey: 'test' };

/** For AWS: a profile where the user chose one, else what the task says. */
export function awsCredentials({ profile }: TargetOf<'aws'>, credentials: InvocationCredentials): TargetCredentials {
  if (profile !== undefined && profile !== '') {
    return { kind: 'profile', name: profile };
  }

  return credentials.kind === 'defaultChain'
    ? { kind: 'defaultChain', orAny: false }
    : { kind: 'keys', accessKeyId: credentials.accessKeyId, secretAccessKey: credentials.secretAccessKey };
}

/**
 * For an endpoint: what the task says, and any keys where that is no key, such
 * as a reference to a secret that this machine does not have.
 */
export function endpointCredentials(credentials: InvocationCredentials): TargetCredentials {
  if (credentials.kind === 'defaultChain') {
    return { kind: 'defaultChain', orAny: true };
  }

  const { accessKeyId, secretAccessKey } = credentials;

  return isKey(accessKeyId) && isKey(secretAccessKey) ? { kind: 'keys', accessKeyId, secretAccessKey } : { kind: 'keys', ...ANY_KEYS };
}

/** Keys are of letters, digits, `/`, `+`, `=`, `_` and `-`; a reference has dots or braces. */
function isKey(text: string): boolean {
  return /^[\w/+=-]+$/.test(text);
}

/**
 * What the SDK takes. Files are read anew each time that a provider is asked.
 *
 * @param requestHandler how SSO and STS are reached
 */
export async function credentialProvider(
  credentials: TargetCredentials, requestHandler: { httpAgent: HttpAgent; httpsAgent: HttpsAgent }
): Promise<AwsCredentialIdentity | AwsCredentialIdentityProvider> {
  switch (credentials.kind) {
    case 'keys': {
      const { accessKeyId, secretAccessKey } = credentials;

      return { accessKeyId, secretAccessKey };
    }
    case 'profile': {
      const { fromIni } = await import('@aws-sdk/credential-provider-ini');

      return fromIni({ profile: credentials.name, ignoreCache: true, clientConfig: { requestHandler } });
    }
    case 'defaultChain': {
      const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
      const chain = defaultProvider({ ignoreCache: true, clientConfig: { requestHandler } });

      return credentials.orAny ? () => chain().catch(() => ANY_KEYS) : chain;
    }
  }
}
