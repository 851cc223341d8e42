import { createReadStream } from 'node:fs';

import type { LocalFunction } from '../discovery/LocalFunction';

/** What AWS's runtime client for Rust says of an address that it cannot read: it stands in each program that has it. */
const RUST_CLIENT = 'Unable to convert to URL';

/**
 * The address of the Runtime API as a function's program reads it: host, port and path. Programs put `http://` before
 * it, but AWS's runtime client for Rust takes it for a URL, which may have a path only behind a scheme.
 */
export async function runtimeAddress({ kind, file }: LocalFunction, address: string): Promise<string> {
  return kind === 'bootstrap' && await holds(file, RUST_CLIENT) ? `http://${address}` : address;
}

/** Whether a text stands in a file; a file that cannot be read has none, and is told of when it is run. */
async function holds(file: string, text: string): Promise<boolean> {
  let end = '';

  try {
    for await (const chunk of createReadStream(file, { encoding: 'latin1', highWaterMark: 1_048_576 })) {
      const piece = end + String(chunk);

      if (piece.includes(text)) {
        return true;
      }

      end = piece.slice(1 - text.length);
    }
  } catch {
    return false;
  }

  return false;
}
