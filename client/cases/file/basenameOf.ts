/** The last part of a path of this machine, whichever way its slashes go. */
export function basenameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
