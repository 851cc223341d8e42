import type { Socket } from 'node:net';

/**
 * The connections that have not shown a token or a signature yet. Only so many
 * of them are kept: a new one ends the oldest, so that whoever opens connections
 * and says nothing on them keeps no one else out.
 */
export class Strangers {
  private readonly sockets = new Set<Socket>();

  constructor(readonly max: number) {}

  add(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));

    const [ oldest ] = this.sockets;

    if (this.sockets.size > this.max) {
      oldest?.destroy();
    }
  }

  /** This one has shown that it is ours. */
  welcome(socket: Socket): void {
    this.sockets.delete(socket);
  }
}
