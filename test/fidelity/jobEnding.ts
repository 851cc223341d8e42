import type { Invocation } from '../../connector/run/dependencies';
import type { RunReport } from '../../connector/run/report';
import type { JsonObject } from '../../feel';

/** How a job ended, in the words of the table. */
export function jobEnding(report: RunReport, invocation: Invocation | undefined): JsonObject {
  return { ...requestOf(invocation), ...commandOf(report), variables: report.variables };
}

function commandOf({ command }: RunReport): JsonObject {
  switch (command?.kind) {
    case 'complete':
      return { kind: 'complete' };
    case 'throwError':
      return { kind: 'throwError', code: command.code, message: command.message };
    case 'fail':
      return { kind: 'fail', message: command.message, retries: command.retries, backoffMs: command.backoffMs };
    case undefined:
      return { kind: 'noJob' };
  }
}

function requestOf(invocation: Invocation | undefined): JsonObject {
  if (!invocation) {
    return {};
  }

  const { functionName, region = null, endpoint = null, credentials, payload } = invocation;

  return {
    request: {
      functionName, region, endpoint, payload,
      ...credentials.kind === 'static' ? { accessKey: credentials.accessKeyId, secretKey: credentials.secretAccessKey } : {}
    }
  };
}
