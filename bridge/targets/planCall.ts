import { parseFunctionReference } from '../../connector/aws/functionReference';
import type { Invocation, InvocationResponse, InvocationResult } from '../../connector/run/dependencies';
import type { Target } from '../../connector/run/report';
import { MAX_REQUEST_BYTES } from '../invokeApi/invoke';
import { chosenEndpoint, endpointOfTask } from './endpointPolicy';
import type { EndpointDecision } from './endpointPolicy';
import { explainFailure } from './explainFailure';
import type { FailedCall } from './failureAdvice';
import type { ClientSettings } from './LambdaClients';
import { targetCredentials } from './targetCredentials';

/** A target that is reached over the network, not in this bridge. */
export type RemoteTarget = Exclude<Target, { kind: 'local' }>;

export type CallPlan =
  | { kind: 'call'; settings: ClientSettings; functionUrl?: string; call: Omit<FailedCall, 'message'>; remarks: InvocationResponse['remarks'] }
  | { kind: 'ended'; result: InvocationResult };

const DEFAULT_REGION = 'us-east-1';

/** Decides where and as whom a function is called, and what ends the run before the call. */
export function planCall(target: RemoteTarget, invocation: Invocation, trustedEndpoints: string[]): CallPlan {
  const functionUrl = target.kind === 'aws' ? functionUrlOf(invocation) : undefined;
  const region = functionUrl === undefined ? invocation.region ?? DEFAULT_REGION : regionOfUrl(functionUrl);
  const endpoint = functionUrl === undefined ? endpointOf(target, invocation, trustedEndpoints) : undefined;

  if (endpoint?.kind === 'refused') {
    return ended({ kind: 'notRun', reason: 'targetNotReady', message: endpoint.message });
  }

  const settings: ClientSettings = {
    region,
    credentials: targetCredentials(target, invocation),
    endpoint: endpoint?.url,
    reach: endpoint?.reach ?? 'any'
  };
  const call = describeCall(target, invocation, settings, functionUrl);

  return foreseen(invocation, call, functionUrl) ?? { kind: 'call', settings, functionUrl, call, remarks: remarksOn(settings, functionUrl) };
}

function endpointOf(target: RemoteTarget, { endpoint }: Invocation, trusted: string[]): EndpointDecision | undefined {
  if (target.kind === 'endpoint') {
    return chosenEndpoint(target.url);
  }

  return endpoint === undefined || endpoint.trim() === '' ? undefined : endpointOfTask(endpoint, trusted);
}

function functionUrlOf({ functionName }: Invocation): string | undefined {
  const reference = parseFunctionReference(functionName);

  return reference.kind === 'url' ? reference.url : undefined;
}

function regionOfUrl(url: string): string {
  return new URL(url).hostname.split('.')[2] ?? DEFAULT_REGION;
}

/** What the service would refuse is refused before it is sent. */
function foreseen({ payload, dryRun }: Invocation, call: Omit<FailedCall, 'message'>, functionUrl: string | undefined): CallPlan | undefined {
  const bytes = Buffer.byteLength(payload);

  if (bytes > MAX_REQUEST_BYTES) {
    return ended(tooLarge(bytes, call));
  }

  if (!/^[a-z0-9-]{1,63}$/i.test(call.region)) {
    return ended(explainFailure({ name: 'InvalidRegion', message: `Invalid region: ${call.region}` }, call));
  }

  if (functionUrl !== undefined && dryRun) {
    return ended({
      kind: 'notRun',
      reason: 'targetNotReady',
      message: 'A function URL has no dry run: it would run the function. Write the function\'s name or ARN, which the connector needs anyway.'
    });
  }

  return undefined;
}

/** In the service's own words, as if it had been asked. */
export function tooLarge(bytes: number, call: Omit<FailedCall, 'message'>): InvocationResult {
  return explainFailure({
    name: 'RequestTooLargeException',
    message: `${bytes} byte payload is too large for the RequestResponse invocation type (limit ${MAX_REQUEST_BYTES} bytes)`,
    $metadata: { httpStatusCode: 413 }
  }, call);
}

function ended(result: InvocationResult): CallPlan {
  return { kind: 'ended', result };
}

function describeCall(target: RemoteTarget, { functionName }: Invocation, { region, endpoint, credentials }: ClientSettings, functionUrl: string | undefined): Omit<FailedCall, 'message'> {
  const address = functionUrl ?? endpoint;

  return {
    functionName,
    functionArn: functionArn(functionName, region),
    region,
    host: address === undefined ? serviceHost(region) : new URL(address).host,
    target: functionUrl === undefined ? target.kind : 'functionUrl',
    profile: credentials.kind === 'profile' ? credentials.name : undefined,
    accessKeyId: credentials.kind === 'keys' ? credentials.accessKeyId : undefined
  };
}

function serviceHost(region: string): string {
  return `lambda.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/** The resource that a policy has to name; the account is not known where the task does not name it. */
function functionArn(functionName: string, region: string): string {
  const reference = parseFunctionReference(functionName);

  switch (reference.kind) {
    case 'arn':
      return functionName;
    case 'partialArn':
      return `arn:${partition(region)}:lambda:${region}:${functionName}`;
    case 'name':
      return `arn:${partition(region)}:lambda:${region}:<account>:function:${functionName}`;
    default:
      return 'of the function';
  }
}

function partition(region: string): string {
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }

  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function remarksOn({ credentials }: ClientSettings, functionUrl: string | undefined): InvocationResponse['remarks'] {
  return [
    ...(credentials.kind === 'profile' ? [ {
      code: 'profileUsed',
      message: `The call was made with the AWS profile "${credentials.name}". The deployed task will not have it, but the credentials that its fields name.`
    } ] : []),
    ...(functionUrl !== undefined ? [ {
      code: 'functionUrl',
      message: 'The function was called through its URL. Camunda\'s connector hands this value to the Invoke API, which refuses it: write the function\'s name or ARN.'
    } ] : [])
  ];
}
