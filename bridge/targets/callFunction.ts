import type { LambdaClient } from '@aws-sdk/client-lambda';

import type { Invocation, InvocationResponse } from '../../connector/run/dependencies';
import { importSdk } from './importSdk';
import { tellAttempts, type Attempt } from './tellAttempts';

/**
 * Calls the Lambda API's Invoke; the payload goes and comes as it stands, byte
 * by byte. Throws what the SDK throws.
 *
 * @param withLog whether the end of the function's log comes with the answer
 * @param onAttempt is told of each attempt after the first
 */
export async function callFunction(
  client: LambdaClient,
  { functionName, payload, dryRun }: Invocation,
  signal: AbortSignal,
  withLog: boolean,
  onAttempt?: (attempt: Attempt) => void
): Promise<InvocationResponse> {
  const { InvokeCommand } = await importSdk();
  const command = new InvokeCommand({
    FunctionName: functionName,
    InvocationType: dryRun ? 'DryRun' : 'RequestResponse',
    LogType: withLog && !dryRun ? 'Tail' : undefined,
    Payload: Buffer.from(payload)
  });

  if (onAttempt) {
    tellAttempts(command, onAttempt);
  }

  const answer = await client.send(command, { abortSignal: signal });

  return {
    kind: 'response',
    statusCode: answer.StatusCode ?? answer.$metadata.httpStatusCode ?? 200,
    executedVersion: answer.ExecutedVersion,
    functionError: answer.FunctionError,
    payload: answer.Payload?.transformToString() ?? '',
    requestId: answer.$metadata.requestId,
    logTail: answer.LogResult === undefined ? undefined : Buffer.from(answer.LogResult, 'base64').toString(),
    attempts: answer.$metadata.attempts,
    remarks: []
  };
}
