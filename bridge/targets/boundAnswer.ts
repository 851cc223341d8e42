import { Readable, Transform } from 'node:stream';

import type { LambdaClient } from '@aws-sdk/client-lambda';

import { MAX_RESPONSE_BYTES } from '../functions/link/RuntimeLink';
import { Pieces } from '../http/Pieces';

/** What is read of an answer that is an error: its message, and not a page of somebody's. */
const MAX_ERROR_BYTES = 64 * 1024;

/** The answer is larger than any answer of Lambda can be. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLarge';

  constructor(readonly status: number) {
    super(`The answer is larger than ${status < 300 ? MAX_RESPONSE_BYTES : MAX_ERROR_BYTES} bytes`);
  }
}

/** The AWS SDK reads whatever comes; a client so prepared reads no more of an answer than Lambda would send. */
export function boundAnswers(client: LambdaClient): void {
  client.middlewareStack.add(next => async args => {
    const result = await next(args);

    bound(result.response);

    return result;
  }, { step: 'deserialize', priority: 'low', name: 'boundAnswers' });
}

interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: Readable;
}

function bound(response: unknown): void {
  if (!isHttpAnswer(response)) {
    throw new TypeError('The AWS SDK hands on an answer of another kind than before');
  }

  const { statusCode, headers, body } = response;
  const limit = statusCode < 300 ? MAX_RESPONSE_BYTES : MAX_ERROR_BYTES;
  const length = headers['content-length'];

  if (Number(length) > limit) {
    body.destroy();

    throw new AnswerTooLargeError(statusCode);
  }

  // a length that was named is all that Node reads
  if (length === undefined) {
    response.body = upTo(limit, statusCode, body);
  }
}

function upTo(limit: number, status: number, body: Readable): Readable {
  let length = 0;
  const pieces = new Pieces();
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      pieces.add(chunk);
      done(length > limit ? new AnswerTooLargeError(status) : null, pieces.take('joined'));
    },
    flush(done) {
      done(null, pieces.take('all'));
    }
  });

  limited.on('error', () => body.destroy());
  body.on('error', error => limited.destroy(error));

  return body.pipe(limited);
}

function isHttpAnswer(response: unknown): response is HttpAnswer {
  return typeof response === 'object' && response !== null && 'statusCode' in response && 'headers' in response
    && 'body' in response && response.body instanceof Readable;
}
