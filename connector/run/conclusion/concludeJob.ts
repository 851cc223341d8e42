import type { JsonObject } from '../../../feel';
import { ownEntry } from '../../jsonValues';
import { applyOutputs } from '../mapping/applyOutputs';
import type { ConnectorOutcome, Job } from '../connectorOutcome';
import type { RunDependencies } from '../dependencies';
import { errorFunctions } from './errorFunctions';
import type { ErrorDecision } from './examineErrorExpression';
import { examineErrorExpression } from './examineErrorExpression';
import { findCatcher } from './findCatcher';
import { evaluateOverResponse, headerExpression } from './headerExpression';
import { dryRunPassed, functionErrorIgnored, notCaught, reasonOf, resultStaysLocal } from '../remarks';
import type { RunRequest } from '../report';
import type { Ending, RunTrace } from '../RunTrace';
import { failed, incident, thrown } from './verdicts';

type Outcome = Exclude<ConnectorOutcome, { kind: 'notRun' }>;

/** From the connector's outcome to the verdict: error expression, completion, failure (connector contract 3.8 to 3.10). */
export function concludeJob(request: RunRequest, job: Job, outcome: Outcome, trace: RunTrace, deps: RunDependencies): Ending {
  if (outcome.kind === 'dryRun') {
    trace.problems.push(dryRunPassed());

    return { kind: 'verdict', verdict: { kind: 'completed', message: 'The call is permitted. The function was not run.' }, variables: {} };
  }

  const decision: ErrorDecision = request.dryRun ? { kind: 'noError' } : askErrorExpression(request, job, outcome, trace, deps);

  switch (decision.kind) {
    case 'noError':
      return outcome.kind === 'answered'
        ? complete(request, job, outcome.variables, outcome, trace, deps)
        : { kind: 'verdict', verdict: failed(outcome.message, outcome.retriesLeft, outcome.backoff), variables: { error: errorOf(outcome) } };
    case 'ignoreError':
      return complete(request, job, decision.variables, undefined, trace, deps);
    case 'bpmnError':
      return throwError(request, job, decision, trace);
    case 'jobError':
      return { kind: 'verdict', verdict: failed(decision.message, decision.retries, decision.backoff), variables: decision.variables };
    case 'failure':
      return { kind: 'verdict', verdict: incident(decision.message), variables: {} };
  }
}

function askErrorExpression(
  { task }: RunRequest, { retries }: Job, outcome: Exclude<Outcome, { kind: 'dryRun' }>, trace: RunTrace, deps: RunDependencies
): ErrorDecision {
  const expression = headerExpression(task.headers, 'errorExpression');

  if (expression === undefined) {
    return { kind: 'noError' };
  }

  const start = deps.clock();
  const response = outcome.kind === 'answered' ? outcome.response : { error: errorOf(outcome) };
  const evaluation = evaluateOverResponse(expression, response, { job: { retries } }, {
    now: () => deps.now(), random: () => deps.random(), functions: errorFunctions(() => deps.random())
  });
  const decision = examineErrorExpression(expression, evaluation);

  trace.steps.errorExpression = {
    source: expression,
    value: evaluation.kind === 'value' ? evaluation.value : null,
    warnings: evaluation.warnings,
    ...(decision.kind === 'failure' ? { error: decision.message } : {}),
    durationMs: deps.clock() - start
  };

  return decision;
}

function errorOf({ message, type, code }: Extract<Outcome, { kind: 'failed' }>): JsonObject {
  return { message, type, ...(code === undefined ? {} : { code }) };
}

function complete(
  { task }: RunRequest, job: Job, variables: JsonObject,
  answer: Extract<Outcome, { kind: 'answered' }> | undefined, trace: RunTrace, deps: RunDependencies
): Ending {
  const outputs = applyOutputs(task, { process: job.process, local: job.local, job: variables }, deps);

  trace.steps.outputs = outputs.step;
  trace.problems.push(...outputs.staysLocal.map(resultStaysLocal));

  if (outputs.incident !== undefined) {
    return { kind: 'verdict', verdict: incident(outputs.incident), variables };
  }

  if (!answer?.functionFailed) {
    return { kind: 'verdict', verdict: { kind: 'completed', message: 'The task completes.' }, variables };
  }

  const payload = ownEntry(answer.response, 'payload') ?? null;

  trace.problems.push(functionErrorIgnored(payload));

  return {
    kind: 'verdict',
    verdict: { kind: 'completed', message: `The function failed${reasonOf(payload)}, and the task completes all the same.` },
    variables
  };
}

function throwError(
  { task }: RunRequest, job: Job, error: Extract<ErrorDecision, { kind: 'bpmnError' }>, trace: RunTrace
): Ending {
  const catcher = findCatcher(task.catchers, error.code, job.process);

  if (!catcher) {
    trace.problems.push(notCaught(error.code));
  }

  return { kind: 'verdict', verdict: thrown(error.code, error.message, catcher), variables: error.variables };
}
