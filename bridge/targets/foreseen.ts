import type { Invocation, InvocationResult } from '../../connector/run/dependencies';
import { MAX_REQUEST_BYTES } from '../invokeApi/invoke';
import type { CallPlan, KnownCall } from './CallPlan';
import { notReady } from './CallPlan';
import { explainFailure } from './explainFailure';
import { isRegionName } from '../../connector/aws/partitions';

export const DEFAULT_REGION = 'us-east-1';

/** What the service would refuse is refused before it is sent. */
export function foreseen({ payload, dryRun }: Invocation, call: KnownCall, functionUrl?: string): CallPlan | undefined {
  const bytes = Buffer.byteLength(payload);

  if (bytes > MAX_REQUEST_BYTES) {
    return { kind: 'ended', result: tooLarge(bytes, call) };
  }

  if (!isRegion(call)) {
    return { kind: 'ended', result: explainFailure({ name: 'InvalidRegion', message: `Invalid region: ${call.region}` }, call) };
  }

  // such a name would lead to another address of the service
  if (/^\.{1,2}$/.test(call.functionName)) {
    return { kind: 'ended', result: explainFailure({
      name: 'ValidationException',
      message: `1 validation error detected: Value '${call.functionName}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern`,
      $metadata: { httpStatusCode: 400 }
    }, call) };
  }

  return functionUrl !== undefined && dryRun
    ? notReady('A function URL has no dry run: it would run the function. Write the function\'s name or ARN, which the connector needs anyway.')
    : undefined;
}

/** A region becomes part of a name only where AWS is called; an endpoint of the user's may have regions of its own. */
function isRegion({ region, target }: KnownCall): boolean {
  return target === 'endpoint' ? /^[a-z0-9-]{1,63}$/i.test(region) : isRegionName(region);
}

/** In the service's own words, as if it had been asked. */
export function tooLarge(bytes: number, call: KnownCall): InvocationResult {
  return explainFailure({
    name: 'RequestTooLargeException',
    message: `${bytes} byte payload is too large for the RequestResponse invocation type (limit ${MAX_REQUEST_BYTES} bytes)`,
    $metadata: { httpStatusCode: 413 }
  }, call);
}
