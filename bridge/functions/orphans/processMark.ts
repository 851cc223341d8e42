import { randomBytes } from 'node:crypto';

/**
 * What tells the processes of one function from all others on Linux: a limit of
 * the resident set (`ulimit -m`), which Linux does not enforce, hands on to all
 * children, whatever they do to their session and environment, and shows in
 * `/proc/<pid>/limits`. In KB; far above any machine's memory, and random.
 */
export function createMark(): string {
  return String(2 ** 43 + randomBytes(6).readUIntBE(0, 6) % 2 ** 42);
}

/** How `/proc/<pid>/limits` shows it: in bytes. */
export function shownMark(mark: string): string {
  return String(BigInt(mark) * 1024n);
}

/** The mark in the text of `/proc/<pid>/limits`, as shown there. */
export function markIn(limits: string): string | undefined {
  return /^Max resident set +(\d+) /m.exec(limits)?.[1];
}
