import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that any system gives to who asks for none: between here and its use, no connection takes it. */
const RANGE = { from: 10_240, to: 32_768 };

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = RANGE.from + Math.floor(Math.random() * (RANGE.to - RANGE.from));

    if (await isFree(port)) {
      return port;
    }
  }
}

/** Whether nobody listens at a port of this machine. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');

  try {
    await once(server, 'listening');

    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
