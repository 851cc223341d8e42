import { parseArgs } from 'node:util';

import type { BridgeOptions } from './startBridge';

/**
 * Reads the command line of the bridge's process: `--port`, `--functions`,
 * `--secrets`, `--secrets-prefix`, and any number of `--endpoint` and
 * `--origin`. No value of a secret is among them: others can read it.
 */
export function readOptions(args: string[]): BridgeOptions {
  const { values } = parseArgs({
    args,
    options: {
      'port': { type: 'string' },
      'functions': { type: 'string' },
      'secrets': { type: 'string' },
      'secrets-prefix': { type: 'string' },
      'endpoint': { type: 'string', multiple: true },
      'origin': { type: 'string', multiple: true }
    }
  });

  return {
    port: Number(values.port ?? 0),
    allowedOrigins: values.origin,
    functionsFolder: values.functions,
    secretsFile: values.secrets,
    secretsPrefix: values['secrets-prefix'],
    endpoints: values.endpoint
  };
}
