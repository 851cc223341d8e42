import type { RuntimeEvent } from './BridgeLink';

/** What a handler gets as its second argument. */
export interface LambdaContext {
  callbackWaitsForEmptyEventLoop: boolean;
  readonly functionName?: string;
  readonly functionVersion?: string;
  readonly memoryLimitInMB?: string;
  readonly logGroupName?: string;
  readonly logStreamName?: string;
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
  readonly clientContext?: unknown;
  getRemainingTimeInMillis(): number;
}

export function createContext(event: RuntimeEvent): LambdaContext {
  const { env } = process;

  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    invokedFunctionArn: event.functionArn,
    awsRequestId: event.requestId,
    clientContext: event.clientContext === undefined ? undefined : JSON.parse(event.clientContext),
    getRemainingTimeInMillis: () => Math.max(0, event.deadline - Date.now())
  };
}
