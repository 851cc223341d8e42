import type { Server } from 'node:http';

import { listen } from '../../bridge/http/listen';

/**
 * Listens on the loopback interface: on the preferred port, or on one that the
 * system chooses where that is taken.
 *
 * @returns the port
 */
export async function listenPreferably(server: Server, preferredPort: number): Promise<number> {
  try {
    return (await listen(server, preferredPort)).port;
  } catch (error) {
    if (!isPortTaken(error)) {
      throw error;
    }

    return (await listen(server, 0)).port;
  }
}

/** Taken by another process, or kept from us by the system (Windows reserves ranges of ports). */
function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}
