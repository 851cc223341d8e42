import type { IncomingMessage, ServerResponse } from 'node:http';

/** Tells a sender that waits for it (`Expect: 100-continue`) to send its body, where that is not too large. */
export function inviteBody(request: IncomingMessage, response: ServerResponse, limit: number): void {
  const { expect, 'content-length': length = 0 } = request.headers;

  if (expect !== undefined && Number(length) <= limit) {
    response.writeContinue();
  }
}
