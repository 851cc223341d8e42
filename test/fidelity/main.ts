import { describeResult } from './describeResult';
import { feelTable } from './feelTable';
import { runtimeTable } from './runtimeTable';
import { holds, runTable } from './runTable';

import type { Table } from './Table';

/** Every table of real answers, by the name that picks it: `npm run fidelity -- feel`. */
const TABLES: Record<string, () => Table> = {
  feel: feelTable,
  runtime: runtimeTable
};

/**
 * Compares our answers with the real ones. The last line counts rows: an
 * unlisted difference, an outdated entry of the list and a floor that is not
 * reached fail.
 */
async function main(args: string[]): Promise<void> {
  const names = args.filter(arg => !arg.startsWith('--'));
  let [ passed, failed ] = [ 0, 0 ];

  for (const [ name, table ] of Object.entries(TABLES)) {
    if (!names.length || names.includes(name)) {
      const result = await runTable(table());
      const failures = result.unknown.length + result.outdated.length;

      process.stdout.write(`${describeResult(result, args.includes('--all'))}\n\n`);
      passed += result.rows - result.unknown.length;
      failed += holds(result) ? 0 : Math.max(failures, 1);
    }
  }

  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed || !passed ? 1 : 0;
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
