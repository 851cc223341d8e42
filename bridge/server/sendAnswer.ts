import type { IncomingMessage, ServerResponse } from 'node:http';

import { stringify } from 'lossless-json';

import type { ErrorAnswer } from '../protocol';
import { corsHeaders } from './cors';
import { HttpError } from './HttpError';

/** Sends an answer as JSON; its numbers keep their digits. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: object, status = 200, headers: Record<string, string> = {}): void {
  const body = stringify(answer) ?? '{}';

  response.writeHead(status, {
    ...corsHeadersFor(request, status),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
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

/** A page that was refused for what it is does not read why. */
function corsHeadersFor(request: IncomingMessage, status: number): Record<string, string> {
  return status === 403 ? {} : corsHeaders(request);
}

/**
 * An error that nobody foresaw is told by its kind and place only: its message
 * may quote what it stumbled over.
 */
function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) {
    return error;
  }

  const name = error instanceof Error ? error.name : typeof error;
  const [ place = 'at an unknown place' ] = /^ *at .*$/m.exec(error instanceof Error ? error.stack ?? '' : '') ?? [];

  return new HttpError(500, 'internal', `The bridge met an error that it did not foresee (${name} ${place.trim()}). Please report this.`);
}
