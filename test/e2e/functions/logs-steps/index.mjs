import { existsSync } from 'node:fs';

const ESC = '\u001b';

/** Logs as programs do in a terminal, and goes on once the file is there that its event names. */
export async function handler({ orderId }) {
  process.stdout.write(`${ESC}[32mbegins${ESC}[0m\n10 %\r`);
  process.stdout.write('100 %\n');

  while (!existsSync(orderId)) {
    await new Promise(resolve => setTimeout(resolve, 10));
  }

  console.log('ends');

  return { done: true };
}
