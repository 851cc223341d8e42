import type { Reach } from './addressPolicy';
import { checkHost, ForbiddenAddressError } from './addressPolicy';
import { isRegionName } from '../../connector/aws/partitions';

export type EndpointDecision =
  | { kind: 'allowed'; url: string; reach: Reach; isTrusted: boolean }
  | { kind: 'refused'; message: string };

/** The hosts of the service in AWS's partitions, and of interface endpoints in a VPC. */
const AWS_HOST = /^(?:lambda(?:-fips)?\.([a-z0-9-]+)|(?:[a-z0-9-]{1,24}\.)?vpce-[0-9a-f]{8,20}(?:-[a-z0-9]{1,12}){0,4}\.lambda\.([a-z0-9-]+)\.vpce)\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|api\.aws|api\.amazonwebservices\.(?:com\.cn|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/;

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const PUT_INTO_SETTINGS = 'If it is yours, put it into the list of endpoints in the settings';

/** An endpoint that the user chose: any but those that nobody may call. */
export function chosenEndpoint(text: string): EndpointDecision {
  return decide(text, () => ({ reach: 'any', isTrusted: true }));
}

/**
 * An endpoint that a diagram names, which may come from anyone: AWS by its
 * public addresses, this machine, or one that the user put into the settings.
 * All else is refused before its name is looked up, for the question alone
 * would carry what is in the name, be it a secret, to whoever owns the domain.
 */
export function endpointOfTask(text: string, trusted: string[]): EndpointDecision {
  const origins = new Set(trusted.flatMap(one => URL.canParse(one) ? [ new URL(one).origin ] : []));

  return decide(text, url => {
    if (origins.has(url.origin)) {
      return { reach: 'any', isTrusted: true };
    }

    if (isAws(url.hostname)) {
      return url.protocol === 'https:'
        ? { reach: 'public', isTrusted: false }
        : `The endpoint ${url.host} is not called by http://: AWS is called by https:// alone.`;
    }

    return THIS_MACHINE.test(url.hostname)
      ? { reach: 'thisMachine', isTrusted: false }
      : `The endpoint that the task names is not called: it is neither AWS nor this machine. ${PUT_INTO_SETTINGS}.`;
  });
}

function isAws(hostname: string): boolean {
  const [ , service, interfaceEndpoint ] = AWS_HOST.exec(hostname) ?? [];

  return isRegionName(service ?? interfaceEndpoint ?? '');
}

type Judgement = { reach: Reach; isTrusted: boolean } | string;

function decide(text: string, judge: (url: URL) => Judgement): EndpointDecision {
  const url = URL.canParse(text) ? new URL(text) : undefined;

  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return { kind: 'refused', message: `The endpoint "${text}" is no web address: write http://host:port or https://host:port, with a path where it has one.` };
  }

  if (url.username !== '' || url.password !== '') {
    return { kind: 'refused', message: 'The endpoint holds a user name or password: leave them out, calls are signed instead.' };
  }

  try {
    checkHost(url.hostname, 'any');

    const judgement = judge(url);

    return typeof judgement === 'string'
      ? { kind: 'refused', message: judgement }
      : { kind: 'allowed', url: url.href.replace(/\/$/, ''), ...judgement };
  } catch (error) {
    if (error instanceof ForbiddenAddressError) {
      return { kind: 'refused', message: refusal(url.host, error) };
    }

    throw error;
  }
}

/** Why an address is not called, and what to do. */
export function refusal(host: string, { message }: ForbiddenAddressError): string {
  return `The endpoint ${host} is not called: ${message}. ${PUT_INTO_SETTINGS}; link-local and metadata addresses are never called.`;
}
