import { connect } from 'node:net';
import type { Socket } from 'node:net';

import { expect } from 'chai';

import { rawRequest } from '../../bridge/helper/rawRequest';
import type { RawAnswer } from '../../bridge/helper/rawRequest';
import { ServedBridge } from './ServedBridge';

/** A connection on which a test writes what it likes. */
export interface Connection {
  socket: Socket;
  received: () => string;

  /** Once the bridge has ended it. */
  closed: Promise<void>;
}

interface AttackedBridge {
  readonly bridge: ServedBridge;

  readonly send: (requestLine: string, headers?: string[], body?: string) => Promise<RawAnswer>;

  /** With all that the bridge's own page sends. */
  readonly sendAsOurs: (requestLine: string, headers?: string[], body?: string) => Promise<RawAnswer>;

  /** Destroyed after the suite. */
  readonly open: (text: string) => Connection;

  /** That it is alive, and has nothing to tell in its log. */
  readonly expectWell: () => Promise<void>;
}

/** A bridge for the suite that asks for it. */
export function attackedBridge(): AttackedBridge {
  let bridge: ServedBridge;
  const sockets: Socket[] = [];

  before(async () => { bridge = await ServedBridge.start(); });

  after(async () => {
    sockets.forEach(socket => socket.destroy());
    await bridge.stop();
  });

  function send(requestLine: string, headers: string[] = [], body = ''): Promise<RawAnswer> {
    return rawRequest(bridge.url, [ `${requestLine} HTTP/1.1`, ...headers, '', body ].join('\r\n'));
  }

  return {
    get bridge() {
      return bridge;
    },
    send,
    sendAsOurs: (requestLine, headers = [], body) =>
      send(requestLine, [ `Host: ${bridge.host}`, `Authorization: Bearer ${bridge.token}`, ...headers ], body),
    open: text => {
      const socket = connect(Number(new URL(bridge.url).port), '127.0.0.1', () => socket.write(text));
      let received = '';

      sockets.push(socket);
      socket.setEncoding('utf8').on('data', (chunk: string) => { received += chunk; });

      return {
        socket,
        received: () => received,
        closed: new Promise(resolve => socket.on('error', () => resolve()).on('close', () => resolve()))
      };
    },
    expectWell: async () => {
      await bridge.health();
      expect(bridge.output()).to.equal('');
    }
  };
}
