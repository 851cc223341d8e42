import { profileSections } from './profileSections';
import type { ProfileSection } from './profileSections';
import type { KnownCall } from './CallPlan';

/**
 * Whether a call came to nothing because this machine has no credentials for
 * it, or none any more: then nothing is known of what Camunda would do.
 */
export function isAboutCredentials(error: unknown, { profile }: KnownCall): error is Error {
  return error instanceof Error
    && (/^(?:Credentials|Token)ProviderError$/.test(error.name) || (profile !== undefined && error.name === 'ExpiredTokenException'));
}

/** What to do about it. */
export async function adviceOnCredentials({ name, message }: Error, profile: string | undefined): Promise<string> {
  if (profile === undefined) {
    return 'This machine has no AWS credentials for the default chain (environment, profile, SSO, instance role). Log in, choose a profile for testing, or use access key and secret key.';
  }

  if (/multi-?factor|\bmfa\b/i.test(message)) {
    return `The profile "${profile}" asks for a code (MFA), which a run cannot ask you for: log in with a profile that has a session, such as one of "aws sso login" or "aws sts get-session-token".`;
  }

  const sections = await profileSections();
  const login = loginCommand(profile, sections);

  if (login !== undefined) {
    return `The session of the profile "${profile}" has expired or was never begun: run "${login}", then run again.`;
  }

  if (name === 'ExpiredTokenException') {
    return `The session of the profile "${profile}" has expired: get new credentials for it as you are used to, then run again.`;
  }

  return sections[profile] === undefined
    ? `There is no AWS profile "${profile}": "aws configure list-profiles" lists those of ~/.aws/config and ~/.aws/credentials, and "aws configure --profile ${profile}" makes one.`
    : `The AWS profile "${profile}" gives no credentials: check its section in ~/.aws/config and ~/.aws/credentials with "aws configure list --profile ${profile}".`;
}

/** How the session is begun that a profile lives on, be it its own or that of the profile whose role it takes on. */
function loginCommand(profile: string, sections: Record<string, ProfileSection | undefined>): string | undefined {
  const seen = new Set<string>();

  for (
    let name: string | undefined = profile;
    name !== undefined && !seen.has(name);
    name = sections[name]?.source_profile
  ) {
    const section: ProfileSection | undefined = sections[name];

    seen.add(name);

    if (section?.login_session !== undefined) {
      return `aws login --profile ${name}`;
    }

    if (section?.sso_session !== undefined || section?.sso_start_url !== undefined) {
      return `aws sso login --profile ${name}`;
    }
  }

  return undefined;
}
