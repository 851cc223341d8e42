import { writeFileSync } from 'node:fs';

/** Says who it is in the file that its event names, and never ends. */
export async function handler({ orderId }) {
  writeFileSync(orderId, String(process.pid));

  return new Promise(() => setInterval(() => undefined, 1000));
}
