import type { RunProgress } from '../../connector/run/RunEvent';
import type { JsonValue } from '../../feel/reading';
import type { RunOutput } from '../runs/runMessages';

/** One thing that the bridge does for its callers. */
export type Route = GetRoute | PostRoute | RunRoute;

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

/** A route whose body is read elsewhere, and whose answer may come in parts. */
export interface RunRoute {
  method: 'POST';
  path: string;
  maxBytes: number;

  /**
   * @param signal aborts when the caller has gone
   * @param onProgress takes what is told before the answer; absent where the caller wants the answer alone
   */
  run(body: Uint8Array, signal: AbortSignal, onProgress?: (event: RunProgress) => void): Promise<RunOutput>;
}
