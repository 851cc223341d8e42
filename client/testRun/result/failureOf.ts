import { ownEntry } from '../../../connector/jsonValues';
import { isJsonObject } from '../../../feel/reading';
import type { Failure } from '../../../connector/proposals/proposeBpmnError';
import type { RunReport } from '../../../connector/run/report';
import { responseOf } from '../report/responseOf';

/** What failed in a run, where it was the function or its call, and what its error is called. */
export function failureOf(
  { dryRun, variables, steps: { response, request } }: RunReport
): { failure: Failure; type: string } | undefined {
  if (dryRun || !request) {
    return undefined;
  }

  if (response) {
    const type = isJsonObject(response.payload) ? ownEntry(response.payload, 'errorType') : undefined;

    return response.functionError === undefined
      ? undefined
      : { failure: { response: responseOf(response) }, type: typeof type === 'string' ? type : '' };
  }

  const error = ownEntry(variables, 'error');
  const [ type, message ] = isJsonObject(error) ? [ ownEntry(error, 'type'), ownEntry(error, 'message') ] : [];

  return typeof type === 'string' && typeof message === 'string'
    ? { failure: { error: { type, message } }, type }
    : undefined;
}
