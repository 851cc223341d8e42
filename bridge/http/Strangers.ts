import type { Socket } from 'node:net';

/**
 * The connections that have not shown a token or a signature yet. Only so many
 * of them are kept: a new one ends the oldest, so that whoever opens connections
 * and says nothing on them keeps no one else out.
 */
export class Strangers {
  private readonly sockets = new Set<Socket>();
  private readonly asked = new WeakSet<Socket>();

  constructor(readonly max: number) {}

  add(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));

    const [ oldest ] = this.sockets;

    if (oldest !== undefined && this.sockets.size > this.max) {
      this.sockets.delete(oldest);
      oldest.destroy();
    }
  }

  has(socket: Socket): boolean {
    return this.sockets.has(socket);
  }

  /** Once, as long as it is a stranger: who sends request after request without a token gets one answer. */
  mayAsk(socket: Socket): boolean {
    const isFirst = !this.asked.has(socket);

    this.asked.add(socket);

    return isFirst || !this.has(socket);
  }

  /** This one has shown that it is ours. */
  welcome(socket: Socket): void {
    this.sockets.delete(socket);
  }
}
