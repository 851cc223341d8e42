import { READ_TIMED_OUT, SDK_CLIENT_EXCEPTION } from '../aws/exceptionClass';
import { formatJson } from '../../feel/reading';
import type { Mock } from '../mock/Mock';
import type { ResponseStep, RunReport } from '../run/report';

/** What could stand in place of a run's call, so that it comes out as it did; undefined where nothing was called. */
export function mockOf({ steps: { response, callFailure } }: RunReport): Mock | undefined {
  if (callFailure) {
    const { type, message } = callFailure;

    const isTimeout = type === SDK_CLIENT_EXCEPTION && message === READ_TIMED_OUT;

    return isTimeout ? { timeout: true } : { error: { type, message } };
  }

  return response && answerOf(response);
}

function answerOf({ payload, statusCode, executedVersion, functionError }: ResponseStep): Mock {
  return {

    // a mock's text is the body itself, and the body of a text is JSON
    payload: typeof payload === 'string' ? formatJson(payload) : payload,
    ...(statusCode === 200 ? {} : { statusCode }),
    ...(executedVersion === '$LATEST' ? {} : { executedVersion: versionOf(executedVersion) }),
    ...(functionError === undefined ? {} : { functionError: functionError === 'Handled' ? 'Handled' as const : 'Unhandled' as const })
  };
}

/** Endpoints other than AWS may call it otherwise. */
function versionOf(executedVersion: string | undefined): string | null {
  return executedVersion !== undefined && /^\d{1,19}$/.test(executedVersion) ? executedVersion : null;
}
