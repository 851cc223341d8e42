import type { JsonObject } from '../../../feel';
import { isBlank } from '../../readField';
import type { LambdaTask } from '../../lambdaTask';
import type { ConnectorOutcome } from '../connectorOutcome';
import { inputError } from '../connectorOutcome';
import type { RunDependencies } from '../dependencies';
import { evaluateOverResponse, headerExpression, headerValue } from './headerExpression';
import { resultVariables } from './resultVariables';
import type { RunTrace } from '../RunTrace';

export interface Answer {
  response: JsonObject;
  functionFailed: boolean;

  /** How a failure from here on would be tried again. */
  retriesLeft: number;
  backoff: string;
}

/** Result variable and result expression (connector contract 3.7). */
export function readResult(task: LambdaTask, answer: Answer, trace: RunTrace, deps: RunDependencies): ConnectorOutcome {
  const { response, functionFailed } = answer;
  const whole = wholeResponse(task, response, trace);
  const expression = headerExpression(task.headers, 'resultExpression');

  if (expression === undefined) {
    return { kind: 'answered', response, variables: whole, functionFailed };
  }

  const mapped = evaluateResult(expression, response, trace, deps);

  if (mapped.kind === 'variables') {
    return { kind: 'answered', response, variables: { ...whole, ...mapped.variables }, functionFailed };
  }

  return mapped.input ? inputError(mapped.message) : {
    kind: 'failed',
    message: mapped.message,
    type: 'io.camunda.connector.feel.FeelEngineWrapperException',
    retriesLeft: answer.retriesLeft,
    backoff: answer.backoff
  };
}

function wholeResponse(task: LambdaTask, response: JsonObject, trace: RunTrace): JsonObject {
  const name = headerValue(task.headers, 'resultVariable');

  if (name === undefined || isBlank(name)) {
    return {};
  }

  trace.steps.resultVariable = { name };

  return { [name]: response };
}

function evaluateResult(expression: string, response: JsonObject, trace: RunTrace, deps: RunDependencies) {
  const start = deps.clock();
  const evaluation = evaluateOverResponse(expression, response, {}, deps);
  const result = resultVariables(expression, evaluation);

  trace.steps.resultExpression = {
    source: expression,
    value: evaluation.kind === 'value' ? evaluation.value : null,
    warnings: evaluation.warnings,
    ...(result.kind === 'failure' ? { error: result.message } : {}),
    durationMs: deps.clock() - start
  };

  return result;
}
