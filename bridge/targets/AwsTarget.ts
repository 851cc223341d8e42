import { parseFunctionReference } from '../../connector/aws/functionReference';
import type { Invocation, InvocationResponse } from '../../connector/run/dependencies';
import type { TargetOf } from '../../connector/target/Target';
import type { CallPlan } from './CallPlan';
import { notReady } from './CallPlan';
import type { EndpointDecision } from './endpointPolicy';
import { endpointOfTask } from './endpointPolicy';
import { functionArn } from './functionArn';
import { DEFAULT_REGION, foreseen } from './foreseen';
import type { ClientSettings } from './LambdaClients';
import { isRegionName, serviceHost } from '../../connector/aws/partitions';
import { awsCredentials } from './targetCredentials';
import type { TargetCredentials } from './targetCredentials';

/** AWS, or where the task's own `configuration.endpoint` leads; a function URL is called as it stands. */
export function planAwsCall(target: TargetOf<'aws'>, invocation: Invocation, trustedEndpoints: string[]): CallPlan {
  const { functionName } = invocation;
  const functionUrl = functionUrlOf(functionName);
  const region = functionUrl === undefined ? invocation.region ?? DEFAULT_REGION : regionOfUrl(functionUrl);
  const endpoint = functionUrl === undefined ? endpointOf(invocation, trustedEndpoints) : undefined;

  if (endpoint?.kind === 'refused') {
    return notReady(endpoint.message);
  }

  const credentials = awsCredentials(target, invocation.credentials);

  if (endpoint && !endpoint.isTrusted && credentials.kind !== 'keys') {
    return notReady(keptHere(credentials, new URL(endpoint.url).host));
  }

  const settings: ClientSettings = {
    region,
    credentials,
    endpoint: endpoint?.url ?? (isRegionName(region) ? `https://${serviceHost(region)}` : undefined),
    reach: endpoint?.reach ?? 'any'
  };
  const address = functionUrl ?? settings.endpoint;
  const call = {
    functionName,
    functionArn: functionArn(functionName, region),
    region,
    host: address === undefined ? serviceHost(region) : new URL(address).host,
    target: functionUrl === undefined ? 'aws' as const : 'functionUrl' as const,
    profile: credentials.kind === 'profile' ? credentials.name : undefined,
    accessKeyId: credentials.kind === 'keys' ? credentials.accessKeyId : undefined
  };

  return foreseen(invocation, call, functionUrl)
    ?? { kind: 'call', settings, functionUrl, call, remarks: remarksOn(credentials, functionUrl, endpoint) };
}

function endpointOf({ endpoint }: Invocation, trusted: string[]): EndpointDecision | undefined {
  return endpoint === undefined || endpoint.trim() === '' ? undefined : endpointOfTask(endpoint, trusted);
}

function functionUrlOf(functionName: string): string | undefined {
  const reference = parseFunctionReference(functionName);

  return reference.kind === 'url' ? reference.url : undefined;
}

function regionOfUrl(url: string): string {
  return new URL(url).hostname.split('.')[2] ?? DEFAULT_REGION;
}

/** Credentials of the user's own go to AWS, or where the user said; never where a diagram says. */
function keptHere(credentials: TargetCredentials, host: string): string {
  const whose = credentials.kind === 'profile' ? `The credentials of the AWS profile "${credentials.name}"` : 'The AWS credentials of this machine';

  return `${whose} are not sent to ${host}, which the task names as its endpoint. Empty the endpoint of the task, run against the target "Endpoint", or put it into the list of endpoints in the settings.`;
}

function remarksOn(credentials: TargetCredentials, functionUrl: string | undefined, endpoint: EndpointDecision | undefined): InvocationResponse['remarks'] {
  return [
    ...(credentials.kind === 'profile' ? [ {
      code: 'profileUsed',
      message: `The call was made with the AWS profile "${credentials.name}". The deployed task will not have it, but the credentials that its fields name.`
    } ] : []),
    ...(functionUrl !== undefined ? [ {
      code: 'functionUrl',
      message: 'The function was called through its URL. Camunda\'s connector hands this value to the Invoke API, which refuses it: write the function\'s name or ARN.'
    } ] : []),
    ...(endpoint === undefined && functionUrl === undefined && configuredEndpoint() !== undefined ? [ {
      code: 'endpointUrlIgnored',
      message: `${configuredEndpoint()} is set on this machine and was not followed: AWS itself was called. To call that endpoint, choose the target "Endpoint".`
    } ] : [])
  ];
}

/** What the AWS SDK would follow in silence. */
function configuredEndpoint(): string | undefined {
  return [ 'AWS_ENDPOINT_URL_LAMBDA', 'AWS_ENDPOINT_URL' ].find(name => process.env[name]);
}
