/**
 * The program that runs a Node function: loads the handler that `_HANDLER`
 * names and feeds it from the Runtime API. Built into one file that the bridge
 * starts once for each function process.
 */
import { FunctionRuntime } from './FunctionRuntime';
import { RuntimeApiClient } from './RuntimeApiClient';

const { AWS_LAMBDA_RUNTIME_API = '', LAMBDA_TASK_ROOT = '', _HANDLER = '' } = process.env;

// set for us, not for what the function starts
delete process.env.ELECTRON_RUN_AS_NODE;

// the Runtime API is gone, and so is the bridge: there is nobody left to tell
new FunctionRuntime(new RuntimeApiClient(AWS_LAMBDA_RUNTIME_API))
  .run(LAMBDA_TASK_ROOT, _HANDLER)
  .catch(() => process.exit(1));
