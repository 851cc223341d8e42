import type { JsonObject } from '../../../feel';
import { toPlainJson } from '../../../feel';
import { parseDuration } from '../../duration';
import { ownEntry } from '../../jsonValues';
import { rulesOf } from '../../platformVersion';
import type { Target } from '../../target/Target';
import type { ConnectorOutcome, Job } from '../connectorOutcome';
import type { RunDependencies } from '../dependencies';
import { JAVA } from '../javaClasses';
import { applyOutputs } from '../mapping/applyOutputs';
import { backoffTooLong, dryRunPassed, errorWithoutCode, functionErrorIgnored, notCaught, reasonOf, resultStaysLocal } from '../remarks';
import type { RunRequest } from '../report';
import type { RunTrace } from '../RunTrace';
import { errorFunctions } from './errorFunctions';
import type { ErrorDecision } from './examineErrorExpression';
import { examineErrorExpression } from './examineErrorExpression';
import { findCatcher } from './findCatcher';
import { evaluateOverResponse, headerExpression, headerValue } from './headerExpression';
import { LONG_OVERFLOW } from './longOverflow';
import { seenByErrorExpression } from './seenByErrorExpression';
import { completed, failed, incident, thrown } from './verdicts';
import type { Concluded } from './verdicts';

type Outcome = Exclude<ConnectorOutcome, { kind: 'notRun' }>;

/**
 * From the connector's outcome to the verdict: error expression, completion, failure (connector contract
 * 3.8 to 3.10).
 */
export function concludeJob(
  request: RunRequest, job: Job, outcome: Outcome, trace: RunTrace, deps: RunDependencies
): Concluded {
  if (outcome.kind === 'dryRun') {
    return concludeDryRun(request.target, trace);
  }

  const decision: ErrorDecision = request.dryRun ? { kind: 'noError' }
    : askErrorExpression(request, job, outcome, trace, deps);

  switch (decision.kind) {
    case 'noError':
      return outcome.kind === 'answered'
        ? complete(request, job, toPlainJson(outcome.variables), outcome, trace, deps)
        : failJob(outcome.message, outcome.retriesLeft, backoffOf(request), { error: errorOf(outcome) }, trace);
    case 'ignoreError':
      return complete(request, job, decision.variables, undefined, trace, deps);
    case 'bpmnError':
      return throwError(request, job, decision, trace, deps);
    case 'jobError':
      return failJob(decision.message, decision.retries, decision.backoffMs, decision.variables, trace);
    case 'failure':
      return failed(decision.message, 0, null, { error: errorOf(decision) });
  }
}

/** Only AWS looks at credentials and permission: local functions and emulators take any, or none. */
function concludeDryRun({ kind }: Target, trace: RunTrace): Concluded {
  if (kind !== 'aws') {
    return completed('The function can be called, and was not run. Whether AWS permits the call is told by a dry run at AWS alone.', {});
  }

  trace.problems.push(dryRunPassed());

  return completed('The call is permitted. The function was not run.', {});
}

/** The client takes a back-off in milliseconds; where that fails, so does the job (connector contract 3.10). */
function failJob(
  message: string, retries: number, backoffMs: number | null, variables: JsonObject, trace: RunTrace
): Concluded {
  if (backoffMs === null || Number.isFinite(backoffMs)) {
    return failed(message, retries, backoffMs, variables);
  }

  trace.problems.push(backoffTooLong(message));

  return failed(LONG_OVERFLOW, 0, null, { error: errorOf({ message: LONG_OVERFLOW, type: JAVA.arithmeticException }) });
}

/** What `retryBackoff` says; null where it is absent, so that the next try comes at once. */
function backoffOf({ task }: RunRequest): number | null {
  return parseDuration(headerValue(task.headers, 'retryBackoff') ?? '') ?? null;
}

function askErrorExpression(
  { task }: RunRequest, { retries }: Job, outcome: Exclude<Outcome, { kind: 'dryRun' }>, trace: RunTrace,
  deps: RunDependencies
): ErrorDecision {
  const expression = headerExpression(task.headers, 'errorExpression');

  if (expression === undefined) {
    return { kind: 'noError' };
  }

  const start = deps.clock();
  const rules = rulesOf(task.engineVersion);
  const seen = outcome.kind === 'answered' ? seenByErrorExpression(outcome.response, outcome.variables)
    : { error: errorOf(outcome) };
  const evaluation = evaluateOverResponse(expression.feel, seen, { job: { retries } }, {
    budget: deps.budget,
    now: () => deps.now(), random: () => deps.random(),
    functions: errorFunctions(rules, () => deps.random())
  });
  const decision = examineErrorExpression(expression, evaluation, rules);

  if (decision.kind === 'noError' && decision.withoutCode) {
    trace.problems.push(errorWithoutCode(rules.version, decision.withoutCode));
  }

  trace.steps.errorExpression = {
    source: expression.feel,
    value: evaluation.kind === 'value' ? evaluation.value : null,
    warnings: evaluation.warnings,
    ...(decision.kind === 'failure' ? { error: decision.reason } : {}),
    durationMs: deps.clock() - start
  };

  return decision;
}

/**
 * As an error expression and the job's variables have it; an error of the AWS SDK has no code (connector
 * contract 3.8).
 */
function errorOf({ message, type }: { message: string; type: string }): JsonObject {
  return { message, type };
}

function complete(
  { task }: RunRequest, job: Job, variables: JsonObject,
  answer: Extract<Outcome, { kind: 'answered' }> | undefined, trace: RunTrace, deps: RunDependencies
): Concluded {
  const outputs = applyOutputs(task, { process: job.seen, local: job.local, job: variables }, deps);

  trace.steps.outputs = outputs.step;
  trace.problems.push(...outputs.staysLocal.map(resultStaysLocal));

  if (outputs.incident !== undefined) {
    return { ...incident(outputs.incident, variables), command: { kind: 'complete' } };
  }

  if (!answer?.functionFailed) {
    return completed('The task completes.', variables);
  }

  const payload = ownEntry(toPlainJson(answer.response), 'payload') ?? null;

  trace.problems.push(functionErrorIgnored(payload));

  return completed(`The function failed${reasonOf(payload)}, and the task completes all the same.`, variables);
}

function throwError(
  { task }: RunRequest, job: Job, error: Extract<ErrorDecision, { kind: 'bpmnError' }>, trace: RunTrace,
  deps: RunDependencies
): Concluded {
  const catcher = findCatcher(task.catchers, error.code, job.seen, deps);

  if (!catcher) {
    trace.problems.push(notCaught(error.code));
  }

  return thrown(error.code, error.message, error.variables, catcher);
}
