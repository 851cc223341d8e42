import type { IncomingMessage } from 'node:http';

import { parseJson } from '../../feel/reading';
import type { JsonValue } from '../../feel/reading';
import { readBody } from '../http/readBody';
import { HttpError } from './HttpError';

/** Refuses a body that is not declared as JSON. Throws HttpError. */
export function checkContentType(request: IncomingMessage): void {
  const [ type = '' ] = (request.headers['content-type'] ?? '').split(';');

  if (type.trim().toLowerCase() !== 'application/json') {
    throw new HttpError(415, 'unsupportedMediaType', 'Send the body as application/json.');
  }
}

/** Reads a body. Throws HttpError. */
export async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const body = await readBody(request, maxBytes);

  switch (body.kind) {
    case 'tooLarge':
      throw new HttpError(413, 'tooLarge', `The request is too large: at most ${maxBytes} bytes are taken.`);
    case 'aborted':
      throw new HttpError(400, 'aborted', 'The request ended before its body did.');
    case 'complete':
      return body.bytes;
  }
}

/** Reads bytes as JSON; its numbers keep their digits. Throws HttpError. */
export function parseBody(bytes: Uint8Array): JsonValue {
  const parsed = parseJson(new TextDecoder().decode(bytes));

  if (parsed.kind === 'invalid') {
    throw new HttpError(400, 'invalidJson', `The body is no JSON (line ${parsed.line}, column ${parsed.column}).`);
  }

  return parsed.value;
}
