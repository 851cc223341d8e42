import type { RunRequest } from '../../../connector/run/report';
import { RunRequestSchema } from '../../../connector/run/RunRequest';
import { pointedMock } from '../../../connector/mock/pointedMock';
import { runMock } from '../../../connector/mock/runMock';
import { isJsonObject, pointsIn, readPoints } from '../../../feel';
import type { JsonInputObject } from '../../../feel';
import { parseBody } from '../../server/readJson';
import { readRequest } from '../../server/readRequest';

/**
 * Reads what a client asks for. The numbers of its variables, unless it says so itself, and of its mock's answer are
 * looked at for points: FEEL sees `1.0`. Throws HttpError.
 */
export function readRunRequest(body: Uint8Array): RunRequest {
  const request = readRequest(RunRequestSchema, parseBody(body));
  const isTold = request.points !== undefined && request.mock === undefined;
  const source = isTold ? undefined : readPoints(new TextDecoder().decode(body));

  return isJsonObject(source) ? withPoints(request, source) : request;
}

function withPoints({ points, mock, ...request }: RunRequest, source: JsonInputObject): RunRequest {
  return {
    ...request,
    points: points ?? pointsIn(source.variables ?? null),
    ...(mock && { mock: runMock(pointedMock(mock, source.mock)) })
  };
}
