import { READ_TIMED_OUT, SDK_CLIENT_EXCEPTION } from '../aws/exceptionClass';
import { formatJson, parseJsonInput } from '../../feel/reading';
import type { JsonInput } from '../../feel/reading';
import type { PointedMock } from '../mock/Mock';
import type { ResponseStep, RunReport } from '../run/report';

/** What could stand in place of a run's call, so that it comes out as it did; undefined where nothing was called. */
export function mockOf({ steps: { response, callFailure } }: RunReport): PointedMock | undefined {
  if (callFailure) {
    const { type, message } = callFailure;

    const isTimeout = type === SDK_CLIENT_EXCEPTION && message === READ_TIMED_OUT;

    return isTimeout ? { timeout: true } : { error: { type, message } };
  }

  return response && answerOf(response);
}

function answerOf(response: ResponseStep): PointedMock {
  const { statusCode, executedVersion, functionError } = response;

  return {
    payload: payloadOf(response),
    ...(statusCode === 200 ? {} : { statusCode }),
    ...(executedVersion === '$LATEST' ? {} : { executedVersion: versionOf(executedVersion) }),
    ...(functionError === undefined ? {} : { functionError: functionError === 'Handled' ? 'Handled' as const : 'Unhandled' as const })
  };
}

function payloadOf({ payload, payloadText }: ResponseStep): JsonInput {
  const pointed = payloadText === undefined ? undefined : parseJsonInput(payloadText);

  if (pointed?.kind === 'value') {
    return pointed.value;
  }

  // a mock's text is the body itself, and the body of a text is JSON
  return typeof payload === 'string' ? formatJson(payload) : payload;
}

/** Endpoints other than AWS may call it otherwise. */
function versionOf(executedVersion: string | undefined): string | null {
  return executedVersion !== undefined && /^\d{1,19}$/.test(executedVersion) ? executedVersion : null;
}
