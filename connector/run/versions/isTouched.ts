import type { LambdaTask } from '../../lambdaTask';
import { valueAt } from '../../jsonValues';
import { isJsonObject } from '../../../feel/reading';
import type { PlatformRules } from '../../platformVersion';
import { headerValue } from '../conclusion/headerExpression';
import type { RunSteps } from '../report';

interface Touched {
  task: LambdaTask;
  steps: RunSteps;
}

type IsTouched = (run: Touched) => boolean;

/**
 * Whether a rule can have decided anything in a run: asked so that a run is looked at under other rules
 * only where these could matter. Yes, rather than no, where it is not plain.
 */
export function isTouched(rule: keyof PlatformRules, run: Touched): boolean {
  return TOUCHED[rule](run);
}

const TOUCHED: Record<keyof PlatformRules, IsTouched> = {
  version: () => false,
  errorCode: makesErrors,
  errorMessage: makesErrors,
  hasBpmnErrorByCodeAlone: makesErrors,
  hasJobError: makesErrors,
  hasIgnoreError: makesErrors,
  hasBackoff: makesErrors,
  handsOnJobErrorVariables: makesErrors,
  unwrapsExpressionValues: ({ steps: { resultExpression, errorExpression } }) =>
    Array.isArray(resultExpression?.value) || Array.isArray(errorExpression?.value),

  // the words of a failure, which is one all the same
  namesWrongValues: () => false,
  sendsTextPayload: ({ steps: { job } }) => typeof valueAt(job?.variables, [ 'awsFunction', 'payload' ]) === 'string',
  allowsInputWithoutSource: ({ task }) => task.inputs.some(({ source }) => !source),
  hasCamundaSecrets: ({ task }) => sourcesOf(task).some(source => source.includes('camunda')),
  writesRegions: ({ task }) => sourcesOf(task).some(source => /date\s+and\s+time|now\s*\(|@"/.test(source))
};

/** By a function or as a context, which may come from the answer as well. */
function makesErrors({ task: { headers }, steps: { errorExpression } }: Touched): boolean {
  const value = errorExpression?.value;
  const expressions = [ 'resultExpression', 'errorExpression' ].map(key => headerValue(headers, key) ?? '');

  return isJsonObject(value ?? null) || Array.isArray(value)
    || expressions.some(source => /bpmnError|jobError|ignoreError|backoff|errorType/.test(source));
}

function sourcesOf({ inputs, outputs }: LambdaTask): string[] {
  return [ ...inputs, ...outputs ].flatMap(({ source }) => source ?? []);
}
