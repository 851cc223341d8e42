import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { inTurn, ratioRow } from './statistics.mjs';

const COMMAND = fileURLToPath(new URL('../../dist/lambda-task.js', import.meta.url));
const DIAGRAM = fileURLToPath(new URL('../../resources/examples/order-process.bpmn', import.meta.url));

/** A whole `lambda-task run` of a local function beside Node's own start. */
export async function commandLine() {
  const run = () => whole([ COMMAND, 'run', DIAGRAM, '--task', 'PriceOrder', '--target', 'local', '--json' ]);
  const bare = () => whole([ '-e', '0' ]);

  await inTurn(2, run, bare);

  return [ ratioRow('`lambda-task run`, local function, whole process', 'Node\'s own start (`node -e 0`)', await inTurn(15, run, bare), 4) ];
}

async function whole(args) {
  const child = spawn(process.execPath, args, { stdio: [ 'ignore', 'ignore', 'inherit' ] });
  const [ code ] = await once(child, 'exit');

  if (code !== 0) {
    throw new Error(`node ${args.join(' ')} ended with ${code}`);
  }
}
