import { Budget, evaluate } from '../../feel';
import type { Evaluation, EvaluateOptions, JsonInputObject, JsonObject, JsonValue } from '../../feel';
import { fieldOf, type FieldId } from '../fields';
import type { LambdaTask } from '../lambdaTask';
import { isJavaBlank } from '../javaText';
import { rulesOf } from '../platformVersion';
import { isFeel } from '../readField';
import { errorFunctions } from '../run/conclusion/errorFunctions';
import { evaluateOverResponse, headerExpression, headerValue } from '../run/conclusion/headerExpression';
import { examineErrorExpression } from '../run/conclusion/examineErrorExpression';
import { resultVariables } from '../run/conclusion/resultVariables';
import { applyInputs } from '../run/mapping/applyInputs';
import { DEFAULT_RETRIES } from '../run/mapping/retries';
import { CamundaSecrets } from '../run/secrets/camundaSecrets';
import { PREVIEW_LIMITS } from './previewLimits';

/** What a preview is made of, besides the task. */
export interface PreviewBasis {

  /** As FEEL sees them: numbers keep their point. */
  variables: JsonInputObject;

  /** `statusCode`, `executedVersion` and `payload` of an answer; or `error` of a call that failed. */
  response?: JsonObject;

  /** An example of what the job hands to the process, for an error expression where there is no response. */
  output?: JsonObject;
}

export type Preview =

  /** Nothing to evaluate: the field is empty, or plain text. */
  | { kind: 'none' }

  /** The expression is about a response, and there is none yet. */
  | { kind: 'noResponse' }
  | Evaluation;

/**
 * What the FEEL of a field gives, as the run would evaluate it, without any call (connector
 * contract 3.1, 3.7, 3.8): bounded, so that it may be asked for with every key.
 */
export function previewField(task: LambdaTask, field: FieldId, basis: PreviewBasis): Preview {
  switch (field) {
    case 'resultExpression':
      return previewResult(task, basis);
    case 'errorExpression':
      return previewError(task, basis);
    case 'retries':
      return previewFeel(task.retries, basis.variables);
    default:
      return previewInput(task, field, basis.variables);
  }
}

function previewFeel(source: string | undefined, variables: JsonInputObject): Preview {
  return isFeel(source) ? evaluate(source.slice(1), variables, options()) : NONE;
}

/** An input sees those before it. */
function previewInput(task: LambdaTask, field: FieldId, variables: JsonInputObject): Preview {
  const { binding } = fieldOf(field);
  const index = binding.kind === 'input' ? task.inputs.findLastIndex(({ target }) => target === binding.target || target === binding.deprecatedTarget) : -1;
  const source = task.inputs[index]?.source;

  if (!isFeel(source)) {
    return NONE;
  }

  const before = { ...task, inputs: task.inputs.slice(0, index) };
  const { local, incident } = applyInputs(
    before, variables, new CamundaSecrets(task.engineVersion), { ...options(), clock: () => 0 }
  );
  const reachable = incident === undefined ? { ...variables, ...local } : variables;

  return evaluate(source.slice(1), reachable, options());
}

function previewResult(task: LambdaTask, { response }: PreviewBasis): Preview {
  const expression = headerExpression(task.headers, 'resultExpression');

  if (expression === undefined) {
    return NONE;
  }

  if (!response || Object.hasOwn(response, 'error')) {
    return NO_RESPONSE;
  }

  const rules = rulesOf(task.engineVersion);
  const evaluation = evaluateOverResponse(
    expression.feel, response, {}, { ...options(), functions: errorFunctions(rules, () => 0.5) }
  );
  const result = resultVariables(expression, evaluation, rules);

  return evaluation.kind === 'value' && result.kind === 'failure' ? { kind: 'failure', phase: 'evaluate', message: result.reason, warnings: evaluation.warnings } : evaluation;
}

function previewError(task: LambdaTask, basis: PreviewBasis): Preview {
  const expression = headerExpression(task.headers, 'errorExpression');

  if (expression === undefined) {
    return NONE;
  }

  const seen = seenByErrorExpression(task, basis);

  if (!seen) {
    return NO_RESPONSE;
  }

  const rules = rulesOf(task.engineVersion);
  const evaluation = evaluateOverResponse(
    expression.feel, seen, { job: { retries: retriesOf(task) } },
    { ...options(), functions: errorFunctions(rules, () => 0.5) }
  );
  const decision = examineErrorExpression(expression, evaluation, rules);

  return evaluation.kind === 'value' && decision.kind === 'failure' ? { kind: 'failure', phase: 'evaluate', message: decision.reason, warnings: evaluation.warnings } : evaluation;
}

/**
 * After a success an error expression sees the variables that result variable and result expression gave, in the
 * place of the response, if they gave any; after a failure it sees the error (connector contract 3.8).
 */
export function seenByErrorExpression(task: LambdaTask, { response, output }: PreviewBasis): JsonObject | undefined {
  if (!response || Object.hasOwn(response, 'error')) {
    return response ?? output;
  }

  const variables = outputVariables(task, response);

  return Object.keys(variables).length > 0 ? variables : response;
}

/** What result variable and result expression make of a response (connector contract 3.7). */
export function outputVariables(task: LambdaTask, response: JsonObject): JsonObject {
  const name = headerValue(task.headers, 'resultVariable');
  const expression = headerExpression(task.headers, 'resultExpression');
  const rules = rulesOf(task.engineVersion);
  const evaluation = expression && evaluateOverResponse(
    expression.feel, response, {}, { ...options(), functions: errorFunctions(rules, () => 0.5) }
  );
  const result = evaluation && resultVariables(expression, evaluation, rules);

  return {
    ...(isJavaBlank(name) || name === undefined ? {} : { [name]: response satisfies JsonValue }),
    ...(result?.kind === 'variables' ? result.variables : {})
  };
}

function retriesOf({ retries }: LambdaTask): number {
  return /^\d+$/.test(retries ?? '') ? Number(retries) : DEFAULT_RETRIES;
}

const NONE: Preview = { kind: 'none' };
const NO_RESPONSE: Preview = { kind: 'noResponse' };

/** Each evaluation has a budget of its own, so that what others took does not count. */
function options(): EvaluateOptions {
  return { budget: new Budget(PREVIEW_LIMITS), now: () => new Date(), random: () => 0.5 };
}
