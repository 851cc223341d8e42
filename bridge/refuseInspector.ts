/**
 * Node opens its inspector, and with it the process's memory, to whoever sends
 * SIGUSR1. Who listens to that signal keeps it shut.
 */
export function refuseInspector(): void {
  if (process.platform !== 'win32' && process.listenerCount('SIGUSR1') === 0) {
    process.on('SIGUSR1', () => undefined);
  }
}
