import type { Duplex } from 'node:stream';

import { Deferred } from '../../async/Deferred';
import { FrameReader, writeFrame } from './frames';
import type { Frame } from './frames';
import { MAX_ERROR_BYTES, MAX_RESPONSE_BYTES } from './RuntimeLink';
import type { InitError, RuntimeEvent, RuntimeLink, RuntimeReport } from './RuntimeLink';

interface Delivery {
  requestId: string;
  report: (report: RuntimeReport) => void;
}

/**
 * The pipe to our own runtime client, which runs Node functions. It has no
 * address, so nobody else on this machine can take an event or answer one.
 */
export class NodeLink implements RuntimeLink {
  private readonly started = new Deferred<void>();
  private readonly startFailed = new Deferred<InitError>();
  private readonly debuggerWaits = new Deferred<void>();
  private readonly reader = new FrameReader(MAX_RESPONSE_BYTES);
  onIdle = (): void => undefined;
  private current: Delivery | undefined;
  private waits = false;
  private wasTaken = false;

  constructor(readonly pipe: Duplex) {}

  /** @param onBroken the function wrote into the pipe what is no message */
  listen(onBroken: (reason: string) => void): void {
    this.pipe.on('data', (chunk: Buffer) => {
      try {
        this.reader.push(chunk).forEach(frame => this.read(frame));
      } catch (error) {
        this.pipe.destroy();
        onBroken(error instanceof Error ? error.message : String(error));
      }
    });
  }

  get ready(): Promise<void> {
    return this.started.promise;
  }

  get initError(): Promise<InitError> {
    return this.startFailed.promise;
  }

  get idle(): boolean {
    return this.waits;
  }

  get taken(): boolean {
    return this.wasTaken;
  }

  get debuggable(): Promise<void> {
    return this.debuggerWaits.promise;
  }

  deliver({ payload, ...head }: RuntimeEvent, report: Delivery['report']): void {
    this.current = { requestId: head.requestId, report };
    this.wasTaken = this.waits;
    this.waits = false;
    this.pipe.write(writeFrame(head, payload));
  }

  close(): void {
    this.current = undefined;
    this.pipe.destroy();
  }

  private read({ head, body }: Frame): void {
    switch (textOf(head, 'kind')) {
      case 'ready':
        this.becomeIdle();

        return this.started.resolve();
      case 'initError':
        return this.startFailed.resolve({ body: errorBody(body), hint: textOf(head, 'hint') });
      case 'inspector':
        return this.debuggerWaits.resolve();
      case 'response':
        return this.report(head, body === undefined ? { kind: 'responseTooLarge' } : { kind: 'response', body });
      case 'error':
        return this.report(head, { kind: 'error', body: errorBody(body) });
      default:

        // of a newer runtime client
        return undefined;
    }
  }

  private report(head: unknown, report: RuntimeReport): void {
    const current = this.current;

    if (current !== undefined && current.requestId === textOf(head, 'requestId')) {
      this.current = undefined;
      current.report(report);

      // what reports its end does not wait for more
      if (!flagOf(head, 'final')) {
        this.becomeIdle();
      }
    }
  }

  private becomeIdle(): void {
    this.waits = true;
    this.onIdle();
  }
}

function errorBody(body: Buffer | undefined): Buffer {
  return body === undefined || body.length > MAX_ERROR_BYTES ? Buffer.from('{}') : body;
}

function flagOf(head: unknown, name: string): boolean {
  return typeof head === 'object' && head !== null && Reflect.get(head, name) === true;
}

function textOf(head: unknown, name: string): string | undefined {
  const value: unknown = typeof head === 'object' && head !== null ? Reflect.get(head, name) : undefined;

  return typeof value === 'string' ? value : undefined;
}
