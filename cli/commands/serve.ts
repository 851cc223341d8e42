import { startBridge } from '../../bridge/startBridge';
import type { RunningBridge } from '../../bridge/startBridge';
import { CommandError } from '../arguments/CommandError';
import { functionsFolder } from '../functionsFolder';
import { COMPLETES } from '../exitCodes';
import { SERVE } from '../table/serve';
import { print, printJsonLine } from '../terminal/print';
import { readArguments } from '../arguments/readArguments';

/** `lambda-task serve`: the bridge, until Ctrl-C. */
export default async function serve(args: string[]): Promise<number> {
  const { values } = readArguments(args, SERVE);
  const bridge = await start({
    functionsFolder: functionsFolder(values.functions),
    invokeApi: values['lambda-api'],
    port: readPort(values.port),
    secretsFile: values.secrets,
    secretsPrefix: values['secrets-prefix']
  });
  const { url, token } = bridge.address;

  if (values.json) {
    printJsonLine({ url, token, ...(bridge.accessKeys === undefined ? {} : { accessKeys: { ...bridge.accessKeys } }) });
  } else {
    print(`The bridge is ready at ${url}, token ${token}. Ctrl-C stops it.\n`);
    print(bridge.accessKeys === undefined ? '' : lambdaApiLines(url, bridge.accessKeys));
  }

  await new Promise<void>(resolve => process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve()));
  await bridge.close();

  return COMPLETES;
}

/** What the AWS CLI and SDKs need to call the local functions; version 1 of the CLI reads AWS_DEFAULT_REGION alone. */
function lambdaApiLines(url: string, { accessKeyId, secretAccessKey }: NonNullable<RunningBridge['accessKeys']>): string {
  return [
    'The AWS CLI and SDKs call the local functions with these, as long as this process runs:',
    `  export AWS_ENDPOINT_URL_LAMBDA=${url}`,
    `  export AWS_ACCESS_KEY_ID=${accessKeyId}`,
    `  export AWS_SECRET_ACCESS_KEY=${secretAccessKey}`,
    '  export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1',
    '  unset AWS_SESSION_TOKEN AWS_PROFILE',
    'Such as: aws lambda list-functions',
    ''
  ].join('\n');
}

async function start(options: Parameters<typeof startBridge>[0]): Promise<RunningBridge> {
  try {
    return await startBridge(options);
  } catch (error) {
    throw new CommandError(`The bridge cannot start: ${error instanceof Error ? error.message : String(error)}`, 'notReady');
  }
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? 0);

  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new CommandError(`--port must be a number from 0 to 65535, not '${text}'.`);
  }

  return port;
}
