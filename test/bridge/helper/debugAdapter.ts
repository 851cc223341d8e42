import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

import { eventually } from './eventually';

interface Message {
  type?: string;
  event?: string;
  command?: string;
  request_seq?: number;
  body?: Record<string, unknown>;
}

/** The client of a debug adapter, as Visual Studio Code is one: the Debug Adapter Protocol over TCP. */
export class DebugAdapter {
  readonly heard: Message[] = [];
  private rest = Buffer.alloc(0);
  private count = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('data', chunk => this.read(chunk));
    socket.on('error', () => undefined);
  }

  static async attach(port: number): Promise<DebugAdapter> {
    const socket = connect(port, '127.0.0.1');

    await once(socket, 'connect');

    return new DebugAdapter(socket);
  }

  send(command: string, args: object = {}): number {
    const text = JSON.stringify({ seq: ++this.count, type: 'request', command, arguments: args });

    this.socket.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);

    return this.count;
  }

  /** A command's answer. */
  async ask(command: string, args: object = {}): Promise<Record<string, unknown>> {
    const seq = this.send(command, args);

    await eventually(`it answers ${command}`, () => this.answer(seq) !== undefined);

    return this.answer(seq)?.body ?? {};
  }

  /** What an event tells. */
  async event(name: string): Promise<Record<string, unknown>> {
    await eventually(`it tells ${name}`, () => this.heard.some(({ event }) => event === name));

    return this.heard.find(({ event }) => event === name)?.body ?? {};
  }

  close(): void {
    this.socket.destroy();
  }

  private answer(seq: number): Message | undefined {
    return this.heard.find(({ type, request_seq: to }) => type === 'response' && to === seq);
  }

  private read(chunk: Buffer): void {
    this.rest = Buffer.concat([ this.rest, chunk ]);

    for (;;) {
      const end = this.rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.rest.subarray(0, Math.max(end, 0)).toString())?.[1]);

      if (end < 0 || this.rest.length < end + 4 + length) {
        return;
      }

      this.heard.push(JSON.parse(this.rest.subarray(end + 4, end + 4 + length).toString()));
      this.rest = this.rest.subarray(end + 4 + length);
    }
  }
}
