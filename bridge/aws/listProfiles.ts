import type { AwsProfile } from '../protocol';
import { profileSections } from '../targets/profileSections';
import type { ProfileSection } from '../targets/profileSections';

/** The AWS profiles of this machine, by name: what they live on and their region, never a key. */
export async function listProfiles(): Promise<AwsProfile[]> {
  const sections = await profileSections();

  return Object.entries(sections)
    .map(([ name, section = {} ]) => ({
      name,
      kind: kindOf(section),
      ...(section.region === undefined ? {} : { region: section.region })
    }))
    .sort((one, other) => one.name < other.name ? -1 : 1);
}

function kindOf(section: ProfileSection): AwsProfile['kind'] {
  if (section.role_arn !== undefined) {
    return 'role';
  }

  if (section.sso_session !== undefined || section.sso_start_url !== undefined) {
    return 'sso';
  }

  if (section.login_session !== undefined) {
    return 'login';
  }

  if (section.credential_process !== undefined) {
    return 'process';
  }

  return section.aws_access_key_id === undefined ? 'other' : 'keys';
}
