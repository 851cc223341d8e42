/** From here on FEEL inputs may hold `camunda.secrets.NAME` (connector contract 3.1). */
export const CAMUNDA_SECRETS_SINCE = '8.10';

/**
 * Whether a diagram is made for an engine of this version or a later one.
 *
 * @param version `modeler:executionPlatformVersion`, such as `8.7.0`; an unknown one is taken as older
 * @param least such as `8.10`
 */
export function isAtLeast(version: string | undefined, least: string): boolean {
  const [ major, minor ] = numbersOf(version ?? '');
  const [ leastMajor, leastMinor ] = numbersOf(least);

  return major > leastMajor || major === leastMajor && minor >= leastMinor;
}

function numbersOf(version: string): [ number, number ] {
  const [ , major = '0', minor = '0' ] = /^(\d+)\.(\d+)/.exec(version) ?? [];

  return [ Number(major), Number(minor) ];
}
