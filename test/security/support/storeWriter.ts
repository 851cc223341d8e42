/** A process that stores secrets without end; it tells the number of each that it has stored. */
import { Secrets } from '../../../bridge/secrets/Secrets';

const [ storeFile, from = '0' ] = process.argv.slice(2);
const secrets = new Secrets({ storeFile, environment: {} });

async function write(): Promise<void> {
  for (let count = Number(from) + 1; ; count++) {
    await secrets.store('LONG', 'x'.repeat(50_000));
    await secrets.store('COUNT', String(count));
    process.send?.(count);
  }
}

void write();
