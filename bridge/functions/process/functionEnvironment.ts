import { tmpdir } from 'node:os';
import { parse } from 'node:path';

import type { LocalFunction } from '../discovery/LocalFunction';

/** What a function's process is told of its surroundings. */
export interface FunctionSurroundings {

  /** `host:port` of its Runtime API. */
  runtimeApi: string;
  region: string;
  memoryMb: number;

  /** Tells this process, and all that it starts, from others: the name of its log stream. */
  mark: string;
}

/** What programs need of the machine, and nothing else of the bridge's own environment. */
const INHERITED = [ 'PATH', 'Path', 'SystemRoot', 'SYSTEMROOT', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'TMPDIR' ];

/**
 * The environment of a function's process: what Lambda sets, and no
 * credentials, secrets or token of the bridge. `HOME` is not the user's, so
 * that no AWS SDK inside a function finds the user's profiles there.
 */
export function functionEnvironment(fn: LocalFunction, surroundings: FunctionSurroundings): Record<string, string> {
  return {
    ...inherited(),
    HOME: tmpdir(),
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_EXECUTION_ENV: fn.kind === 'node' ? `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x` : 'AWS_Lambda_provided.al2023',
    AWS_REGION: surroundings.region,
    AWS_DEFAULT_REGION: surroundings.region,
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(surroundings.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: surroundings.mark,
    AWS_LAMBDA_RUNTIME_API: surroundings.runtimeApi,
    LAMBDA_TASK_ROOT: fn.taskRoot,
    LAMBDA_RUNTIME_DIR: fn.taskRoot,
    _HANDLER: handlerName(fn),
    ...asPlainNode()
  };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    INHERITED.flatMap(name => {
      const value = process.env[name];

      return value === undefined ? [] : [ [ name, value ] ];
    })
  );
}

/** `<module>.<export>`, as in Lambda's own setting; a bootstrap may make of it what it likes. */
export function handlerName(fn: LocalFunction): string {
  return fn.kind === 'node' ? `${parse(fn.file).name}.handler` : 'index.handler';
}

/** Inside the Modeler our own executable is Electron, which must be told to be Node. */
function asPlainNode(): Record<string, string> {
  return process.versions.electron === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' };
}
