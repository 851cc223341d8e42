import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

import type { Target } from '../../connector/run/report';
import type { Invocation } from '../../connector/run/dependencies';

/** As whom the Lambda API is called. */
export type TargetCredentials =
  | { kind: 'keys'; accessKeyId: string; secretAccessKey: string }
  | { kind: 'profile'; name: string }
  | { kind: 'defaultChain'; orAny: boolean };

/** For endpoints that check no credentials, as LocalStack's own documents use. */
const ANY_KEYS = { accessKeyId: 'test', secretAccessKey: 'test' };

/**
 * For AWS: a profile where the user chose one, else what the task says. For an
 * endpoint: what the task says, and any keys where that is no key, such as a
 * reference to a secret that this machine does not have.
 */
export function targetCredentials(target: Exclude<Target, { kind: 'local' }>, { credentials }: Invocation): TargetCredentials {
  if (target.kind === 'aws' && target.profile !== undefined && target.profile !== '') {
    return { kind: 'profile', name: target.profile };
  }

  if (credentials.kind === 'defaultChain') {
    return { kind: 'defaultChain', orAny: target.kind === 'endpoint' };
  }

  const { accessKeyId, secretAccessKey } = credentials;

  return target.kind === 'endpoint' && !(isKey(accessKeyId) && isKey(secretAccessKey))
    ? { kind: 'keys', ...ANY_KEYS }
    : { kind: 'keys', accessKeyId, secretAccessKey };
}

/** Keys are of letters, digits, `/`, `+`, `=`, `_` and `-`; a reference has dots or braces. */
function isKey(text: string): boolean {
  return /^[\w/+=-]+$/.test(text);
}

/** What the SDK takes. Files are read anew each time that a provider is asked. */
export async function credentialProvider(credentials: TargetCredentials): Promise<AwsCredentialIdentity | AwsCredentialIdentityProvider> {
  switch (credentials.kind) {
    case 'keys': {
      const { accessKeyId, secretAccessKey } = credentials;

      return { accessKeyId, secretAccessKey };
    }
    case 'profile': {
      const { fromIni } = await import('@aws-sdk/credential-provider-ini');

      return fromIni({ profile: credentials.name, ignoreCache: true });
    }
    case 'defaultChain': {
      const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
      const chain = defaultProvider({ ignoreCache: true });

      return credentials.orAny ? () => chain().catch(() => ANY_KEYS) : chain;
    }
  }
}
