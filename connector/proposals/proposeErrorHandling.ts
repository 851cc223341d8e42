import type { JsonObject } from '../../feel';
import { fittingErrorExpression } from '../fittingErrorExpression';
import { ownEntry } from '../jsonValues';
import type { LambdaTask } from '../lambdaTask';
import { previewField } from '../preview/previewField';
import { isBlank, readField } from '../readField';
import { addResultEntry } from './addResultEntry';
import { reportedPlaces } from './reportedPlaces';
import { withFields } from './withFields';
import type { FieldValues } from './withFields';

/**
 * What makes an error of a failed function's answer: an error expression that
 * is written for the task's own output mapping and, where the mapping carries
 * nothing of the error, an entry more in the result expression, or a result
 * variable (connector contract 3.8). Each proposal is proven by evaluating it
 * over that answer, and over one that is fine.
 *
 * @param response `statusCode`, `executedVersion` and `payload` of the failed function
 * @returns undefined where the answer says nothing by which it can be told from a good
 *   one, or where nothing can be proven
 */
export function proposeErrorHandling(task: LambdaTask, response: JsonObject): FieldValues | undefined {
  for (const output of outputsToTry(task, response)) {
    const changed = withFields(task, output);
    const errorExpression = fittingErrorExpression(changed, ownEntry(response, 'payload') ?? null, reportedPlaces(changed, response));

    if (errorExpression !== undefined && isProven(task, withFields(changed, { errorExpression }), response)) {
      return { ...output, errorExpression };
    }
  }

  return undefined;
}

/** The mapping as it is, then with what carries the error besides. */
export function* outputsToTry(task: LambdaTask, response: JsonObject): Generator<FieldValues> {
  yield {};

  const own = readField(task, 'resultExpression') ?? '';
  const withType = addResultEntry(own, response, [ 'errorType' ]);
  const withBoth = addResultEntry(withType?.expression ?? own, response, [ 'errorMessage' ]) ?? withType;

  if (!isBlank(own) && withBoth !== undefined) {
    yield { resultExpression: withBoth.expression };
  }

  yield { resultVariable: 'lambdaResponse' };
}

/** The answer is an error now, and a good one is taken as before. */
function isProven(before: LambdaTask, after: LambdaTask, response: JsonObject): boolean {
  const fine = { ...response, payload: {} };

  return isError(after, response) && isError(after, fine) === isError(before, fine);
}

function isError(task: LambdaTask, response: JsonObject): boolean {
  const preview = previewField(task, 'errorExpression', { variables: {}, response });

  return preview.kind === 'value' && preview.value !== null && Object.keys(preview.value).length > 0;
}
