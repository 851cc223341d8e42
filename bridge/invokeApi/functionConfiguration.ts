import { handlerName } from '../functions/process/functionEnvironment';
import type { FunctionHostOptions } from '../functions/FunctionHost';
import type { LocalFunction } from '../functions/discovery/LocalFunction';

/** Local functions live in no account. */
const ACCOUNT = '000000000000';

export function functionArn(name: string, region: string, qualifier?: string): string {
  return `arn:aws:lambda:${region}:${ACCOUNT}:function:${name}${qualifier === undefined ? '' : `:${qualifier}`}`;
}

/** A local function as ListFunctions and GetFunction describe it. */
export function functionConfiguration(fn: LocalFunction, { region, memoryMb, timeoutSeconds }: FunctionHostOptions): object {
  return {
    FunctionName: fn.name,
    FunctionArn: functionArn(fn.name, region),
    Runtime: fn.kind === 'node' ? `nodejs${process.versions.node.split('.')[0]}.x` : 'provided.al2023',
    Handler: handlerName(fn),
    MemorySize: memoryMb,
    Timeout: timeoutSeconds,
    Version: '$LATEST',
    PackageType: 'Zip',
    State: 'Active'
  };
}
