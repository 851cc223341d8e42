import type { RunRequest } from '../../../connector/run/report';
import { RunRequestSchema } from '../../../connector/run/RunRequest';
import { pointsUnder } from '../../../feel';
import { parseBody } from '../../server/readJson';
import { readRequest } from '../../server/readRequest';

/**
 * Reads what a client asks for. Where it does not say which of its variables' numbers are written with a point, they
 * are looked for: FEEL sees `1.0`. Throws HttpError.
 */
export function readRunRequest(body: Uint8Array): RunRequest {
  const request = readRequest(RunRequestSchema, parseBody(body));

  return request.points === undefined
    ? { ...request, points: pointsUnder('variables', new TextDecoder().decode(body)) }
    : request;
}
