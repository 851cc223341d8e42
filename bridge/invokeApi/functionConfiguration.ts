import { functionArn } from '../functions/place/functionArn';
import type { LocalFunction } from '../functions/discovery/LocalFunction';

/** What counts where a function's template does not say. */
export interface ConfigurationDefaults {
  region: string;
  memoryMb: number;
  timeoutSeconds: number;
}

/** A local function as ListFunctions and GetFunction describe it. */
export function functionConfiguration(
  fn: LocalFunction, { region, memoryMb, timeoutSeconds }: ConfigurationDefaults
): object {
  return {
    FunctionName: fn.name,
    FunctionArn: functionArn(fn.name, { region }),
    Runtime: fn.runtime,
    Handler: fn.handler,
    MemorySize: fn.memoryMb ?? memoryMb,
    Timeout: fn.timeoutSeconds ?? timeoutSeconds,
    Version: '$LATEST',
    PackageType: 'Zip',
    State: 'Active'
  };
}
