import { spawn } from 'node:child_process';

/**
 * Opens the address in the user's browser where there is one. That it does not
 * open is no trouble: the address stands on the terminal.
 */
export function openBrowser(url: string): void {
  const command = findCommand();

  if (!command) {
    return;
  }

  const [ name, ...args ] = command;
  const child = spawn(name, [ ...args, url ], { stdio: 'ignore', detached: true });

  child.on('error', () => undefined);
  child.unref();
}

function findCommand(): [ string, ...string[] ] | null {
  if (process.env.CI) {
    return null;
  }

  switch (process.platform) {
    case 'darwin':
      return [ 'open' ];
    case 'win32':
      return [ 'cmd', '/c', 'start', '' ];
    default:
      return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [ 'xdg-open' ] : null;
  }
}
