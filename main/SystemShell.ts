/** What the system opens for the user: Electron's `shell`, as far as used here. */
export interface SystemShell {

  /** @returns why it could not be opened; empty where it was */
  openPath(path: string): Promise<string>;
  showItemInFolder(path: string): void;
  openExternal(url: string): Promise<void>;
}

/** Electron's; undefined outside of it. */
export async function systemShell(): Promise<SystemShell | undefined> {
  return process.versions.electron === undefined ? undefined : (await import('electron')).shell;
}
