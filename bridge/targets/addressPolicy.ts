import { lookup as systemLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

/** The address is one that the bridge never connects to; the message says why. */
export class ForbiddenAddressError extends Error {
  readonly code = 'EFORBIDDENADDRESS';
}

/**
 * Which addresses may be connected to: all that are not forbidden, those of the
 * internet alone, or this machine's own alone.
 */
export type Reach = 'any' | 'public' | 'thisMachine';

/**
 * Link-local addresses, where clouds keep their metadata services and the
 * credentials in these, metadata services elsewhere, and what is no address of
 * a server at all. Credentials must not be had by a request that we make.
 */
const FORBIDDEN = blockList([
  [ '0.0.0.0', 8 ],
  [ '100.100.100.200', 32 ],
  [ '168.63.129.16', 32 ],
  [ '169.254.0.0', 16 ],
  [ '192.0.0.192', 32 ],
  [ '224.0.0.0', 3 ],
  [ '::', 128 ],

  // these once more, as IPv6 writes them for translators and tunnels
  [ '::169.254.0.0', 112 ],
  [ '64:ff9b::169.254.0.0', 112 ],
  [ '64:ff9b::100.100.100.200', 128 ],
  [ '64:ff9b::168.63.129.16', 128 ],
  [ '64:ff9b::192.0.0.192', 128 ],
  [ '64:ff9b:1::', 48 ],
  [ '2002:a9fe::', 32 ],

  // metadata services that have an IPv6 address of their own: AWS, Google, Oracle, Scaleway
  [ 'fd00:ec2::', 32 ],
  [ 'fd20:ce::', 32 ],
  [ 'fd00:c1::', 32 ],
  [ 'fd00:42::', 32 ],
  [ 'fe80::', 10 ],
  [ 'ff00::', 8 ]
]);

const THIS_MACHINE = blockList([ [ '127.0.0.0', 8 ], [ '::1', 128 ] ]);

/** Addresses that mean something else in each network. */
const PRIVATE = blockList([
  [ '10.0.0.0', 8 ],
  [ '100.64.0.0', 10 ],
  [ '127.0.0.0', 8 ],
  [ '172.16.0.0', 12 ],
  [ '192.168.0.0', 16 ],
  [ '198.18.0.0', 15 ],
  [ '::1', 128 ],
  [ 'fc00::', 7 ]
]);

/** Throws ForbiddenAddressError for an IP address that may not be connected to; names are looked at when resolved. */
export function checkHost(hostname: string, reach: Reach): void {
  const host = hostname.replace(/^\[|\]$/g, '');

  if (isIP(host) !== 0) {
    checkAddress(host, reach);
  }
}

/**
 * Resolves names and refuses forbidden addresses. Used for the connection
 * itself, so that a name cannot resolve otherwise between check and use.
 */
export function guardedLookup(reach: Reach, lookup: LookupFunction = systemLookup): LookupFunction {
  return (hostname, options, callback) => lookup(hostname, options, (error, address, family) => {
    try {
      if (error === null) {
        addressesOf(address).forEach(one => checkAddress(one, reach));
      }

      callback(error, address, family);
    } catch (refusal) {
      callback(
        refusal instanceof ForbiddenAddressError ? refusal : new ForbiddenAddressError(String(refusal)),
        address,
        family
      );
    }
  });
}

function checkAddress(address: string, reach: Reach): void {
  if (contains(FORBIDDEN, address)) {
    throw new ForbiddenAddressError(`${address} is a link-local, metadata or multicast address`);
  }

  if (reach === 'thisMachine' && !contains(THIS_MACHINE, address)) {
    throw new ForbiddenAddressError(`${address} is no address of this machine`);
  }

  if (reach === 'public' && contains(PRIVATE, address)) {
    throw new ForbiddenAddressError(`${address} is a private address, and AWS is called at public ones where a diagram names the endpoint`);
  }
}

function addressesOf(address: string | LookupAddress[]): string[] {
  return typeof address === 'string' ? [ address ] : address.map(one => one.address);
}

/** An IPv4 address is found in its IPv6 form (`::ffff:…`) too. */
function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function blockList(subnets: Array<[ address: string, prefix: number ]>): BlockList {
  const list = new BlockList();

  for (const [ address, prefix ] of subnets) {
    list.addSubnet(address, prefix, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }

  return list;
}
