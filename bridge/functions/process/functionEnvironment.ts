import { randomBytes } from 'node:crypto';

import type { LocalFunction } from '../discovery/LocalFunction';
import { layerPaths } from '../runtimes/layerPaths';
import type { Workspace } from './Workspaces';

/** What a function's process is told of its surroundings. */
export interface FunctionSurroundings {

  /** Of its Runtime API; Node functions have none. */
  runtimeApi?: string;
  region: string;
  memoryMb: number;

  /** Its own folders. */
  workspace: Workspace;
}

/** What programs need of the machine, and nothing else of the bridge's own environment. */
const INHERITED = [ 'PATH', 'Path', 'SystemRoot', 'SYSTEMROOT', 'ComSpec', 'PATHEXT' ];

/**
 * The environment of a function's process: what Lambda sets, what the function's
 * template sets, and no credentials, secrets or token of the bridge. `HOME` is
 * not the user's, so that no AWS SDK inside a function finds profiles there.
 */
export function functionEnvironment(fn: LocalFunction, surroundings: FunctionSurroundings): Record<string, string> {
  const { runtimeApi, region, memoryMb, workspace } = surroundings;

  return {
    ...inherited(),
    ...folders(workspace),
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...layerPaths(fn, process.env.PATH ?? ''),
    ...fn.environment,
    AWS_EXECUTION_ENV: `AWS_Lambda_${fn.runtime}`,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: `local/[$LATEST]${randomBytes(16).toString('hex')}`,
    ...(runtimeApi === undefined ? {} : { AWS_LAMBDA_RUNTIME_API: runtimeApi }),
    LAMBDA_TASK_ROOT: fn.taskRoot,
    LAMBDA_RUNTIME_DIR: fn.taskRoot,
    _HANDLER: fn.handler,
    ...asPlainNode()
  };
}

function folders({ home, temporary }: Workspace): Record<string, string> {
  return process.platform === 'win32'
    ? { HOME: home, USERPROFILE: home, TEMP: temporary, TMP: temporary }
    : { HOME: home, TMPDIR: temporary };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    INHERITED.flatMap(name => {
      const value = process.env[name];

      return value === undefined ? [] : [ [ name, value ] ];
    })
  );
}

/** Inside the Modeler our own executable is Electron, which must be told to be Node. */
function asPlainNode(): Record<string, string> {
  return process.versions.electron === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' };
}
