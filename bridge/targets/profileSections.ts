/** The settings of one profile, by name, of both of AWS's files. */
export type ProfileSection = Record<string, string | undefined>;

/** The AWS profiles of this machine, by name; read anew each time, for the user mends them while the bridge runs. */
export async function profileSections(): Promise<Record<string, ProfileSection | undefined>> {
  const { loadSharedConfigFiles } = await import('@smithy/core/config');
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = Object.keys({ ...configFile, ...credentialsFile }).filter(name => !name.startsWith('sso-session'));

  return Object.fromEntries(names.map(name => [ name, { ...configFile[name], ...credentialsFile[name] } ]));
}
