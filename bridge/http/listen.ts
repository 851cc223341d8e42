import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The only interface that anything here listens on. */
export const LOOPBACK = '127.0.0.1';

/**
 * Listens on the loopback interface.
 *
 * @param port 0 for one that the system chooses
 */
export function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);

      const address = server.address();

      if (address === null || typeof address === 'string') {
        reject(new Error('The server listens on no port'));
      } else {
        resolve(address);
      }
    });
  });
}
