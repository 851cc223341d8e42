import { homedir } from 'node:os';

/** A path as the user wrote it: `~` is the user's home, as in a shell, which does not read settings. */
export function withHome(path: string): string {
  return path.replace(/^~(?=$|[/\\])/, () => homedir());
}
