import type { Readable } from 'node:stream';

const KEPT_CHARACTERS = 4000;

/**
 * Reads a process's stderr to its end, so that the process never waits.
 *
 * @returns what gives the line that says most of why it ended: that of the
 * error which Node prints above its stack and version, else the last one
 */
export function complaintOf(stderr: Readable | null): () => string | undefined {
  let tail = '';

  stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-KEPT_CHARACTERS);
  });

  return () => {
    const lines = tail.split('\n').map(line => line.trim()).filter(line => line !== '');

    return lines.find(line => /^\w*Error\b/.test(line)) ?? lines.at(-1);
  };
}
