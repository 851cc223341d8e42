import type { ServerResponse } from 'node:http';

/** A signal that aborts when the client goes away before it has its answer. */
export function abortOnClose(response: ServerResponse): AbortSignal {
  const controller = new AbortController();

  response.on('close', () => {
    if (!response.writableFinished) {
      controller.abort();
    }
  });

  return controller.signal;
}
