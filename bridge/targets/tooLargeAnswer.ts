import type { InvocationResponse } from '../../connector/run/dependencies';
import { MAX_RESPONSE_BYTES } from '../functions/link/RuntimeLink';
import type { KnownCall } from './CallPlan';

/** What AWS would have answered in place of an answer that is larger than Lambda's limit. */
export function tooLargeAnswer({ host }: KnownCall): InvocationResponse {
  return {
    kind: 'response',
    statusCode: 200,
    functionError: 'Unhandled',
    payload: JSON.stringify({
      errorMessage: `Response payload size exceeded maximum allowed payload size (${MAX_RESPONSE_BYTES} bytes).`,
      errorType: 'Function.ResponseSizeTooLarge'
    }),
    remarks: [ {
      code: 'answerTooLarge',
      message: `${host} sent more than the 6 MB that an answer of Lambda may have, and was not read to its end. Shown is what AWS would answer. Return less, or put the data into S3 and return its address.`
    } ]
  };
}
