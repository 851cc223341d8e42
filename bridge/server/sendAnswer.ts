import type { IncomingMessage, ServerResponse } from 'node:http';

import { stringify } from 'lossless-json';

import type { ErrorAnswer } from '../protocol';
import { corsHeaders } from './cors';
import { isModelerOrigin } from './guard';
import { HttpError } from './HttpError';

/** Of every answer. */
export const ANSWER_HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** Sends an answer as JSON, be it written already; its numbers keep their digits. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: object,
  status = 200,
  headers: Record<string, string> = {}
): void {
  const body = answer instanceof Uint8Array ? answer : stringify(answer) ?? '{}';

  response.writeHead(status, {
    ...corsHeadersFor(request, status),
    ...ANSWER_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    ...headers
  });

  // as text, so that head and body leave in one write
  response.end(body);
}

export function sendError(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const { status, code, message, headers } = toHttpError(error);
  const answer: ErrorAnswer = { error: { code, message } };

  sendAnswer(request, response, answer, status, headers);
}

/**
 * A page that was refused for what it is does not read why. Nor does one of the
 * Modeler's kind that has no token: any page can make itself one of an origin
 * that is `null`, and is not told that there is a bridge.
 */
function corsHeadersFor(request: IncomingMessage, status: number): Record<string, string> {
  return status === 403 || (status === 401 && isModelerOrigin(request)) ? {} : corsHeaders(request);
}

/**
 * An error that nobody foresaw is told by its kind and place only: its message
 * may quote what it stumbled over.
 */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) {
    return error;
  }

  const name = error instanceof Error ? error.name : typeof error;
  const [ place = 'at an unknown place' ] = /^ *at .*$/m.exec(error instanceof Error ? error.stack ?? '' : '') ?? [];

  return new HttpError(500, 'internal', `The bridge met an error that it did not foresee (${name} ${place.trim()}). Please report this.`);
}
