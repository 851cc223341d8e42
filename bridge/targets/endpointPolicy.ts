import type { Reach } from './addressPolicy';
import { checkHost, ForbiddenAddressError } from './addressPolicy';

export type EndpointDecision =
  | { kind: 'allowed'; url: string; reach: Reach }
  | { kind: 'refused'; message: string };

/** The hosts of the service in AWS's partitions, and of interface endpoints in a VPC. */
const AWS_HOST = /^(?:lambda(?:-fips)?\.[a-z0-9-]+|(?:[a-z0-9-]+\.)?vpce-[a-z0-9-]+\.lambda\.[a-z0-9-]+\.vpce)\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|api\.aws|api\.amazonwebservices\.(?:com\.cn|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/;

/** An endpoint that the user chose: any but those that nobody may call. */
export function chosenEndpoint(text: string): EndpointDecision {
  return decide(text, () => 'any');
}

/**
 * An endpoint that a diagram names, which may come from anyone: AWS, this
 * machine, or one that the user put into the settings.
 */
export function endpointOfTask(text: string, trusted: string[]): EndpointDecision {
  const origins = new Set(trusted.flatMap(one => URL.canParse(one) ? [ new URL(one).origin ] : []));

  return decide(text, url => AWS_HOST.test(url.hostname) || origins.has(url.origin) ? 'any' : 'thisMachine');
}

function decide(text: string, reachOf: (url: URL) => Reach): EndpointDecision {
  const url = URL.canParse(text) ? new URL(text) : undefined;

  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return { kind: 'refused', message: `The endpoint "${text}" is no web address: write http://host:port or https://host:port, with a path where it has one.` };
  }

  if (url.username !== '' || url.password !== '') {
    return { kind: 'refused', message: 'The endpoint holds a user name or password: leave them out, calls are signed instead.' };
  }

  const reach = reachOf(url);

  try {
    checkHost(url.hostname, reach);
  } catch (error) {
    if (error instanceof ForbiddenAddressError) {
      return { kind: 'refused', message: refusal(url.host, error) };
    }

    throw error;
  }

  return { kind: 'allowed', url: url.href.replace(/\/$/, ''), reach };
}

/** Why an address is not called, and what to do. */
export function refusal(host: string, { message }: ForbiddenAddressError): string {
  return `The endpoint ${host} is not called: ${message}. If it is yours, put it into the list of endpoints in the settings; link-local and metadata addresses are never called.`;
}
