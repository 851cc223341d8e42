/**
 * What the CHANGELOG says of a version: the lines below its heading.
 *
 * @param {string} changelog
 * @param {string} version such as `0.1.0`
 * @returns {string}
 * @throws {Error} where there is no such heading, or nothing below it
 */
export function releaseNotes(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find(text => text.split(/\s/, 1)[0] === version);
  const notes = section?.slice(section.indexOf('\n')).trim();

  if (!notes) {
    throw new Error(`CHANGELOG.md has nothing below "## ${version}". Name the Unreleased section so, and try again.`);
  }

  return `${notes}\n`;
}
