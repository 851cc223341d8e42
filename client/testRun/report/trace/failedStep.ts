import type { RunReport } from '../../../../connector/run/report';

/** The steps of a run as they are shown. */
export type StepName = 'inputs' | 'secrets' | 'request' | 'response' | 'result' | 'error' | 'outputs';

/**
 * The step at which a run came to an end that is none of a task that completes; undefined where it
 * went all the way.
 */
export function failedStep({ verdict, dryRun, steps }: RunReport): StepName | undefined {
  if (verdict.kind === 'completed') {
    return undefined;
  }

  const { inputs, job, request, response, resultExpression, errorExpression, outputs } = steps;

  if (inputs.some(({ error }) => error !== undefined)) {
    return 'inputs';
  }

  if (job && job.secrets.missing.length > 0 && !request) {
    return 'secrets';
  }

  if (!request) {
    return 'request';
  }

  if (outputs?.mappings.some(({ error }) => error !== undefined)) {
    return 'outputs';
  }

  if (errorExpression && (errorExpression.error !== undefined || verdict.kind === 'bpmnError')) {
    return 'error';
  }

  if (!response) {
    return 'response';
  }

  if (resultExpression?.error !== undefined) {
    return 'result';
  }

  return errorExpression && !dryRun ? 'error' : 'result';
}
