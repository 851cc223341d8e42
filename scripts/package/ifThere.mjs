/** What an access to a file gives; undefined where there is no such file. */
export function ifThere(access) {
  try {
    return access();
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      return undefined;
    }

    throw error;
  }
}
