import { Socket } from 'node:net';

import { FrameReader, writeFrame } from '../link/frames';
import type { Frame } from '../link/frames';
import type { DescribedError } from './describeError';

/** One event that the function has to handle. */
export interface RuntimeEvent {
  requestId: string;
  deadline: number;
  functionArn: string;
  clientContext?: string;

  /** JSON text. */
  payload: string;
}

/** Where the bridge put the pipe. */
const PIPE = 3;

/** The pipe to the bridge: events come, reports go. Without the bridge there is nobody to run for. */
export class BridgeLink {
  private readonly pipe = new Socket({ fd: PIPE, readable: true, writable: true });
  private readonly reader = new FrameReader();
  private readonly events: RuntimeEvent[] = [];
  private waiting: ((event: RuntimeEvent) => void) | undefined;

  constructor() {
    this.pipe.on('data', (chunk: Buffer) => this.reader.push(chunk).forEach(frame => this.take(frame)));
    this.pipe.on('error', () => process.exit(1));
    this.pipe.on('close', () => process.exit(1));
  }

  /** The handler is loaded. */
  ready(): void {
    void this.send({ kind: 'ready' });
  }

  debuggerWaits(): void {
    void this.send({ kind: 'inspector' });
  }

  /** Waits for the next event, and keeps the process up meanwhile. */
  next(): Promise<RuntimeEvent> {
    const event = this.events.shift();

    if (event !== undefined) {
      return Promise.resolve(event);
    }

    this.pipe.ref();

    return new Promise(resolve => { this.waiting = resolve; });
  }

  async respond(requestId: string, json: string): Promise<void> {
    await this.send({ kind: 'response', requestId }, json);
  }

  /** @param final the process will handle no other event */
  async fail(requestId: string, error: DescribedError, final = false): Promise<void> {
    await this.send({ kind: 'error', requestId, final }, JSON.stringify(error));
  }

  /** @param hint what to do about it, for people */
  async failInit(error: DescribedError, hint?: string): Promise<void> {
    await this.send({ kind: 'initError', hint }, JSON.stringify(error));
  }

  private send(head: object, json = ''): Promise<void> {
    return new Promise(resolve => {
      this.pipe.write(writeFrame(head, Buffer.from(json)), () => resolve());
    });
  }

  /** While an event is handled, only the handler's own work keeps the process up. */
  private take({ head, body }: Frame): void {
    const event = { ...eventOf(head), payload: body?.toString() ?? '' };
    const waiting = this.waiting;

    if (waiting === undefined) {
      this.events.push(event);
    } else {
      this.waiting = undefined;
      this.pipe.unref();
      waiting(event);
    }
  }
}

function eventOf(head: unknown): Omit<RuntimeEvent, 'payload'> {
  const read = (name: string): unknown => typeof head === 'object' && head !== null ? Reflect.get(head, name) : undefined;
  const clientContext = read('clientContext');

  return {
    requestId: String(read('requestId')),
    deadline: Number(read('deadline')),
    functionArn: String(read('functionArn')),
    ...(typeof clientContext === 'string' ? { clientContext } : {})
  };
}
