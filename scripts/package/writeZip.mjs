import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';

/** The first day that a zip can name: the same files make the same zip, whenever and wherever. */
const DATE = new Date(1980, 0, 1);

/** Says that the attributes are those of Unix. */
const UNIX = 3;

/**
 * Writes files to a zip, all in one folder and in the order given.
 *
 * @param {string} target
 * @param {string} folder
 * @param {import('./pluginFiles.mjs').PluginFile[]} files
 */
export function writeZip(target, folder, files) {
  const entries = files.map(({ path, content, executable }) => [
    `${folder}/${path}`,
    [ content, { level: 9, mtime: DATE, os: UNIX, attrs: attributes(executable) } ]
  ]);

  writeFileSync(target, zipSync(Object.fromEntries(entries)));
}

/** A plain file's mode, in the upper half of a zip's attributes. */
function attributes(executable) {
  return ((executable ? 0o100755 : 0o100644) << 16) >>> 0;
}
