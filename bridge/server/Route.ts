import type { JsonValue } from '../../feel/json';

/** One thing that the bridge does for its callers. */
export type Route = GetRoute | PostRoute;

export interface GetRoute {
  method: 'GET';
  path: string;

  /** Resolves with the answer, one of those of `protocol.ts`; throws HttpError. */
  answer(): Promise<object>;
}

export interface PostRoute {
  method: 'POST';
  path: string;

  /** The largest body that is read. */
  maxBytes: number;

  /** @param signal aborts when the caller has gone */
  answer(body: JsonValue, signal: AbortSignal): Promise<object>;
}
