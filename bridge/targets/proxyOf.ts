import { getProxyForUrl } from 'proxy-from-env';

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The proxy that the environment names for an address (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`); this machine is
 * reached without one.
 */
export function proxyOf(url: string): string | undefined {
  return THIS_MACHINE.test(new URL(url).hostname) ? undefined : getProxyForUrl(url) || undefined;
}
