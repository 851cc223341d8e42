import { readFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';

import { profileSections } from './profileSections';
import { reasonOf } from '../secrets/SecretsError';

/** What this machine is set up with for the network cannot be used; the message says what and what to do. */
export class NetworkSetupError extends Error {}

/**
 * The certificates to trust besides the system's own, where the user has some:
 * `AWS_CA_BUNDLE`, or `ca_bundle` of the profile, as the AWS CLI reads them.
 */
export async function trustedCertificates(profile: string | undefined): Promise<string[] | undefined> {
  const file = process.env.AWS_CA_BUNDLE || await bundleOf(profile ?? process.env.AWS_PROFILE ?? 'default');

  if (!file) {
    return undefined;
  }

  try {
    return [ ...rootCertificates, await readFile(file, 'utf8') ];
  } catch (error) {
    throw new NetworkSetupError(
      `The certificates in "${file}" cannot be read (${reasonOf(error)}): correct AWS_CA_BUNDLE, or ca_bundle of the profile.`,
      { cause: error }
    );
  }
}

async function bundleOf(profile: string): Promise<string | undefined> {
  return (await profileSections())[profile]?.ca_bundle;
}
