/**
 * The program that runs a Node function: loads the handler that `_HANDLER`
 * names and feeds it from the pipe to the bridge. Built into one file that the
 * bridge starts once for each function process.
 */
import { BridgeLink } from './BridgeLink';
import { FunctionRuntime } from './FunctionRuntime';

const { LAMBDA_TASK_ROOT = '', _HANDLER = '' } = process.env;

// set for us, not for what the function starts
delete process.env.ELECTRON_RUN_AS_NODE;

void new FunctionRuntime(new BridgeLink()).run(LAMBDA_TASK_ROOT, _HANDLER);
