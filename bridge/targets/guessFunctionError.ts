import { parseJson } from '../../feel/reading';
import type { InvocationResponse } from '../../connector/run/dependencies';

/** What Lambda's runtimes write of an error that a function has thrown. */
const PARTS_OF_AN_ERROR = [ 'errorMessage', 'errorType', 'requestId', 'stackTrace', 'trace', 'cause' ];

/** A longer answer is no error's. */
const MAX_LENGTH = 64 * 1024;

/**
 * AWS says in a header that a function has failed. Some endpoints do not, such
 * as the Runtime Interface Emulator of Lambda's container images: there only the
 * shape of the answer tells it.
 */
export function guessFunctionError(response: InvocationResponse): InvocationResponse {
  if (response.functionError !== undefined || response.statusCode !== 200 || !hasShapeOfError(response.payload)) {
    return response;
  }

  return {
    ...response,
    functionError: 'Unhandled',
    remarks: [ ...response.remarks, {
      code: 'functionErrorGuessed',
      message: 'The endpoint did not say that the function failed, as AWS does in a header (X-Amz-Function-Error). That it failed is guessed from the answer, which has the shape of an error.'
    } ]
  };
}

function hasShapeOfError(payload: string): boolean {
  if (payload.length > MAX_LENGTH || !payload.includes('"errorMessage"')) {
    return false;
  }

  const parsed = parseJson(payload);
  const value = parsed.kind === 'value' ? parsed.value : null;

  return typeof value === 'object' && value !== null && !Array.isArray(value)
    && typeof value.errorMessage === 'string'
    && typeof value.errorType === 'string'
    && Object.keys(value).every(key => PARTS_OF_AN_ERROR.includes(key));
}
