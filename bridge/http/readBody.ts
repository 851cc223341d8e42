import type { IncomingMessage } from 'node:http';

import { Pieces } from './Pieces';

export type Body =
  | { kind: 'complete'; bytes: Buffer }
  | { kind: 'tooLarge' }
  | { kind: 'aborted' };

/**
 * Reads a request's body, at most `limit` bytes of it. What comes after the
 * limit is not kept; it still flows, so that the sender sees our answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers['content-length']) > limit) {
    request.resume();

    return { kind: 'tooLarge' };
  }

  // gone before anybody listened: nothing more is told
  if (request.destroyed) {
    return { kind: 'aborted' };
  }

  return new Promise(resolve => {
    const pieces = new Pieces();
    let length = 0;

    request.on('data', (chunk: Buffer) => {
      length += chunk.length;

      if (length <= limit) {
        pieces.add(chunk);
      } else {
        pieces.clear();
        resolve({ kind: 'tooLarge' });
      }
    });
    request.on('end', () => resolve({ kind: 'complete', bytes: pieces.take('all') }));
    request.on('error', () => resolve({ kind: 'aborted' }));
    request.on('close', () => resolve({ kind: 'aborted' }));
  });
}
