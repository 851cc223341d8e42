import type { JSHandle, Page } from 'puppeteer-core';

/** A debugger of Node, as far as a spec needs one: it speaks the Chrome DevTools Protocol over a WebSocket. */
export class Inspector {
  private constructor(private readonly socket: JSHandle<WebSocket>) {}

  /** @param page an empty one, whose WebSocket it takes */
  static async attach(port: number, page: Page): Promise<Inspector> {
    const targets: unknown = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    const [ url = '' ] = Array.isArray(targets) ? targets.map(({ webSocketDebuggerUrl }) => String(webSocketDebuggerUrl)) : [];

    return new Inspector(await page.evaluateHandle(url => new Promise<WebSocket>((resolve, reject) => {
      const socket = new WebSocket(url);

      socket.addEventListener('open', () => resolve(socket));
      socket.addEventListener('error', () => reject(new Error('The debugger cannot be attached')));
    }), url));
  }

  /** Sends a command, and waits until it is answered. */
  async send(method: string): Promise<void> {
    await this.socket.evaluate((socket, method) => new Promise<void>(resolve => {
      socket.addEventListener('message', ({ data }) => {
        if (JSON.parse(String(data)).id === 1) {
          resolve();
        }
      });
      socket.send(JSON.stringify({ id: 1, method }));
    }), method);
  }
}
