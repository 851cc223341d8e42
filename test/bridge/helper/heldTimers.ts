/** How many timers keep this process up. */
export function heldTimers(): number {
  return process.getActiveResourcesInfo().filter(name => name === 'Timeout').length;
}
