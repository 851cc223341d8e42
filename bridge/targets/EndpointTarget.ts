import type { Invocation } from '../../connector/run/dependencies';
import type { TargetOf } from '../../connector/target/Target';
import type { CallPlan } from './CallPlan';
import { notReady } from './CallPlan';
import { chosenEndpoint } from './endpointPolicy';
import { functionArn } from './functionArn';
import { DEFAULT_REGION, foreseen } from './foreseen';
import type { ClientSettings } from './LambdaClients';
import { endpointCredentials } from './targetCredentials';

/** A Lambda-compatible endpoint that the user chose, such as LocalStack. */
export function planEndpointCall({ url }: TargetOf<'endpoint'>, invocation: Invocation): CallPlan {
  const endpoint = chosenEndpoint(url);

  if (endpoint.kind === 'refused') {
    return notReady(endpoint.message);
  }

  const region = invocation.region ?? DEFAULT_REGION;
  const credentials = endpointCredentials(invocation.credentials);
  const settings: ClientSettings = { region, credentials, endpoint: endpoint.url, reach: endpoint.reach };
  const { functionName } = invocation;
  const call = {
    functionName,
    functionArn: functionArn(functionName, region),
    region,
    host: new URL(endpoint.url).host,
    target: 'endpoint' as const,
    accessKeyId: credentials.kind === 'keys' ? credentials.accessKeyId : undefined
  };

  return foreseen(invocation, call) ?? { kind: 'call', settings, call, remarks: [] };
}
