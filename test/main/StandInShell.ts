import type { SystemShell } from '../../main/SystemShell';

/** Stands in for Electron's shell: what it is asked to open is kept. */
export class StandInShell implements SystemShell {
  readonly opened: string[] = [];
  readonly shown: string[] = [];

  /** Why files cannot be opened; empty while they can. */
  problem = '';

  async openPath(path: string): Promise<string> {
    this.opened.push(path);

    return this.problem;
  }

  showItemInFolder(path: string): void {
    this.shown.push(path);
  }

  async openExternal(url: string): Promise<void> {
    this.opened.push(url);
  }
}
