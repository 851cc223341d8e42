import type { RunOutcome, RunReport, Verdict } from '../../../connector/run/report';
import type { JsonValue } from '../../../feel/reading';
import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';

export const VERDICTS: Record<Verdict['kind'], Verdict> = {
  completed: { kind: 'completed', message: 'The task completes and hands 1 variable to the process.' },
  bpmnError: {
    kind: 'bpmnError',
    code: 'CARD_DECLINED',
    message: 'The card was declined.',
    catcher: { id: 'CardDeclined', name: 'Card declined', kind: 'boundaryEvent', errorCode: 'CARD_DECLINED' }
  },
  retry: { kind: 'retry', message: 'The mail server is busy.', retriesLeft: 2, backoff: 'PT10M' },
  incident: { kind: 'incident', message: 'Result expression must return a JSON object, but got string.' }
};

/** A report as of a task that ran well, changed where a spec says so. */
export function report(change: Partial<RunReport> = {}): RunReport {
  return {
    task: { id: 'Charge', name: 'Charge payment' },
    target: { kind: 'local' },
    dryRun: false,
    engineVersion: '8.8.0',
    startedAt: '2026-08-01T10:00:00.000Z',
    durationMs: 42.4,
    verdict: VERDICTS.completed,
    variables: { payment: { status: 'charged', paymentId: 'pay_491ca3', amount: 68.4 } },
    steps: {
      inputs: [
        { target: 'authentication.type', source: 'credentials', value: 'credentials', forConnector: true, warnings: [], durationMs: 0.1 },
        {
          target: 'awsFunction.payload',
          source: '={ id: order.id }',
          value: { id: 9007199254740993n },
          forConnector: true,
          warnings: [ { code: 'NO_VARIABLE_FOUND', message: 'No variable found with name \'card\'', from: 6, to: 11 } ],
          durationMs: 1.3
        }
      ],
      request: {
        functionName: 'charge',
        region: 'eu-central-1',
        credentials: 'local',
        payload: { id: 9007199254740993n },
        payloadBytes: 23
      },
      response: {
        statusCode: 200,
        executedVersion: '$LATEST',
        payload: { status: 'charged', paymentId: 'pay_491ca3' },
        requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
        attempts: 1,
        log: {
          text: 'START RequestId: c6af9ac6\n2026-08-01 INFO charging 68.40 EUR\nEND RequestId: c6af9ac6',
          billedDurationMs: 12,
          maxMemoryUsedMb: 71
        },
        durationMs: 12
      },
      resultExpression: { source: '={ payment: response.payload }', value: {}, warnings: [], durationMs: 0.4 }
    },
    problems: [
      { severity: 'info', code: 'localCredentials', message: 'No local source has the secret KEY; the local target does not need it.', field: 'accessKey' }
    ],
    ...change
  };
}

/** The answer that brings a report. */
export function answered(change: Partial<RunReport> = {}): BridgeAnswer<RunOutcome> {
  return { kind: 'answer', value: { kind: 'report', report: report(change) } };
}

/**
 * A report of a function that threw, of a task that completes all the same.
 *
 * @param asked the task's error expression, where it has one
 */
export function functionFailed(
  payload: JsonValue = { errorType: 'CardDeclined', errorMessage: 'Insufficient funds', trace: [] },
  asked?: string
): BridgeAnswer<RunOutcome> {
  const { steps } = report();

  return answered({
    steps: {
      ...steps,
      response: steps.response && { ...steps.response, functionError: 'Unhandled', payload },
      errorExpression: asked === undefined ? undefined : { source: asked, value: null, warnings: [], durationMs: 0.2 }
    },
    problems: [ { severity: 'error', code: 'functionErrorIgnored', message: 'The function reported an error.' } ]
  });
}
