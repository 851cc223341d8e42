import type { JsonInputObject } from '../../../feel';
import { isJavaBlank } from '../../javaText';
import type { LambdaTask } from '../../lambdaTask';
import { rulesOf } from '../../platformVersion';
import { failure, inputError } from '../connectorOutcome';
import type { ConnectorOutcome, Job } from '../connectorOutcome';
import type { RunDependencies } from '../dependencies';
import { JAVA } from '../javaClasses';
import type { RunTrace } from '../RunTrace';
import { errorFunctions } from './errorFunctions';
import { evaluateOverResponse, headerExpression, headerValue } from './headerExpression';
import type { HeaderExpression } from './headerExpression';
import { resultVariables } from './resultVariables';

export interface Answer {
  response: JsonInputObject;
  functionFailed: boolean;
}

/** Result variable and result expression (connector contract 3.7). */
export function readResult(
  task: LambdaTask, job: Job, answer: Answer, trace: RunTrace, deps: RunDependencies
): ConnectorOutcome {
  const { response, functionFailed } = answer;
  const whole = wholeResponse(task, response, trace);
  const expression = headerExpression(task.headers, 'resultExpression');

  if (expression === undefined) {
    return { kind: 'answered', response, variables: whole, functionFailed };
  }

  const mapped = evaluateResult(task, expression, response, trace, deps);

  if (mapped.kind === 'variables') {
    return { kind: 'answered', response, variables: { ...whole, ...mapped.variables }, functionFailed };
  }

  return mapped.input ? inputError(mapped.message) : failure(job, mapped.message, JAVA.feelException);
}

function wholeResponse(task: LambdaTask, response: JsonInputObject, trace: RunTrace): JsonInputObject {
  const name = headerValue(task.headers, 'resultVariable');

  if (name === undefined || isJavaBlank(name)) {
    return {};
  }

  trace.steps.resultVariable = { name };

  return { [name]: response };
}

function evaluateResult(
  task: LambdaTask, expression: HeaderExpression, response: JsonInputObject, trace: RunTrace, deps: RunDependencies
) {
  const start = deps.clock();
  const rules = rulesOf(task.engineVersion);
  const evaluation = evaluateOverResponse(expression.feel, response, {}, {
    budget: deps.budget,
    now: () => deps.now(), random: () => deps.random(),
    functions: errorFunctions(rules, () => deps.random())
  });
  const result = resultVariables(expression, evaluation, rules);

  trace.steps.resultExpression = {
    source: expression.feel,
    value: evaluation.kind === 'value' ? evaluation.value : null,
    warnings: evaluation.warnings,
    ...(result.kind === 'failure' ? { error: result.reason } : {}),
    durationMs: deps.clock() - start
  };

  return result;
}
