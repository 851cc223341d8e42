import { rawRequest } from '../helper/rawRequest';
import type { TestBridge } from '../helper/testBridge';
import { testBridge } from '../helper/testBridge';

/** The origin of the page that may read the bridge's answers. */
export const PLAYGROUND = 'http://127.0.0.1:8080';

/** One bridge for all tests of the suite that calls this, and requests to it to the letter. */
export function bridgeServer() {
  let bridge: TestBridge;

  before(async () => {
    bridge = await testBridge({ allowedOrigins: [ PLAYGROUND ] });
  });

  after(() => bridge.close());

  return {
    get bridge() {
      return bridge;
    },

    /** Sends just what a test is about; `changes` replace or remove headers. */
    raw: (requestLine: string, changes: Record<string, string | undefined> = {}, body = '') => {
      const headers = {
        'Host': new URL(bridge.address.url).host,
        'Authorization': `Bearer ${bridge.address.token}`,
        ...(body === '' ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
        ...changes
      };
      const lines = Object.entries(headers).filter(([ , value ]) => value !== undefined).map(([ name, value ]) => `${name}: ${value}`);

      return rawRequest(bridge.address.url, [ `${requestLine} HTTP/1.1`, ...lines, '', body ].join('\r\n'));
    }
  };
}
