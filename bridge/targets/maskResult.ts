import type { AwsCredentialIdentity } from '@smithy/types';

import type { InvocationResult } from '../../connector/run/dependencies';
import { maskMessage } from '../../connector/run/masking/maskReport';
import { ANY_KEYS } from './targetCredentials';

/**
 * An endpoint may send back what it was sent, such as a session token in a
 * header. A run knows the secrets of its task; it never gets those of a profile.
 */
export function maskResult<Result extends InvocationResult>(
  result: Result, { accessKeyId, secretAccessKey, sessionToken }: AwsCredentialIdentity
): Result {
  if (secretAccessKey === ANY_KEYS.secretAccessKey) {
    return result;
  }

  const secrets = [ accessKeyId, secretAccessKey, ...(sessionToken === undefined ? [] : [ sessionToken ]) ];
  const masked = { ...result };

  for (const name of [ 'payload', 'logTail', 'message', 'executedVersion', 'requestId' ] as const) {
    const text: unknown = name in result ? Reflect.get(result, name) : undefined;

    if (typeof text === 'string') {
      Reflect.set(masked, name, maskMessage(text, secrets));
    }
  }

  return masked;
}
