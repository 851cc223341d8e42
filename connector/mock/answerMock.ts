import { exceptionClass, READ_TIMED_OUT, SDK_CLIENT_EXCEPTION } from '../aws/exceptionClass';
import type { InvocationFailure, InvocationResult } from '../run/dependencies';
import { payloadText } from './payloadText';
import type { Mock, MockedAnswer, MockedError } from './Mock';

/** What a call comes to that a mock stands for: the function is not run, and nothing is reached. */
export function answerMock(mock: Mock): InvocationResult {
  if ('payload' in mock) {
    return answered(mock);
  }

  return 'error' in mock ? refused(mock) : TIMED_OUT;
}

function answered({ payload, statusCode = 200, executedVersion = '$LATEST', functionError }: MockedAnswer): InvocationResult {
  return {
    kind: 'response',
    statusCode,
    ...(executedVersion === null ? {} : { executedVersion }),
    ...(functionError === undefined ? {} : { functionError }),
    payload: payloadText(payload),
    remarks: []
  };
}

function refused({ error: { type, message = null } }: MockedError): InvocationFailure {
  return {
    kind: 'failed',
    code: type.split('.').at(-1) ?? type,
    type: exceptionClass(type),
    message: message ?? '',
    advice: `The mock stands for the error ${type} of the call.`
  };
}

const TIMED_OUT: InvocationFailure = {
  kind: 'failed',
  code: 'RunTimedOut',
  type: SDK_CLIENT_EXCEPTION,
  message: READ_TIMED_OUT,
  advice: 'The mock stands for a function that does not answer within 30 s: the runtime calls it four times in all, then fails the job.'
};
