/**
 * The program that runs a Node function: loads the handler that `_HANDLER`
 * names and feeds it from the pipe to the bridge. Built into one file that the
 * bridge starts once for each function process.
 */
import { BridgeLink } from './BridgeLink';
import { FunctionRuntime } from './FunctionRuntime';
import { waitForDebugger } from './waitForDebugger';

const { LAMBDA_TASK_ROOT = '', _HANDLER = '' } = process.env;

// set for us, not for what the function starts
delete process.env.ELECTRON_RUN_AS_NODE;

const [ , port ] = /^--debug=(\d+)$/.exec(process.argv[2] ?? '') ?? [];
const bridge = new BridgeLink();

// the function sees no arguments
process.argv.splice(2);

void new FunctionRuntime(bridge).run(LAMBDA_TASK_ROOT, _HANDLER, async () => {
  if (port !== undefined) {
    await waitForDebugger(Number(port), bridge);
  }
});
