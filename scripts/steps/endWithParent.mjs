const LOOK_MS = 500;

/**
 * Ends this process when its parent is gone. npm runs scripts in a shell, and
 * a signal to npm ends that shell and nothing below it.
 */
export function endWithParent() {
  const parent = process.ppid;

  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer);
      process.kill(process.pid, 'SIGTERM');
    }
  }, LOOK_MS);

  timer.unref();
}
