import { Budget } from '../../feel';
import { javaReplace } from '../javaText';
import { LAMBDA_TASK_TYPE } from '../lambdaTask';
import { answerMock } from '../mock/answerMock';
import { applyInputs } from './mapping/applyInputs';
import { CamundaSecrets } from './secrets/camundaSecrets';
import { concludeJob } from './conclusion/concludeJob';
import type { RunDependencies } from './dependencies';
import { examineSources } from './mapping/examineSources';
import { maskNotRun, maskReport } from './masking/maskReport';
import { MASK } from './masking/maskSecrets';
import { missingCredential, missingSecret } from './remarks';
import type { RunOutcome, RunRequest } from './report';
import { readRetries } from './mapping/retries';
import type { Retries } from './mapping/retries';
import { RunTrace } from './RunTrace';
import type { Ending } from './RunTrace';
import { missingSecretsOf } from './secrets/missingSecrets';
import { runConnector } from './runConnector';
import { incident } from './conclusion/verdicts';

/**
 * Runs a Lambda connector task as Camunda would, from its inputs to the verdict
 * (connector contract 3): the heart that panel, command line and test cases call.
 *
 * @param signal ends the call early; handed on to `deps.invoke`
 */
export async function runTask<Signal>(
  request: RunRequest, deps: RunDependencies<Signal>, signal: Signal
): Promise<RunOutcome> {
  if (request.task.type !== LAMBDA_TASK_TYPE) {
    return notALambdaTask(request);
  }

  const start = deps.clock();
  const startedAt = deps.now();
  const trace = new RunTrace();
  const ending = await runSteps(request, trace, ofRun(request, deps), signal);

  if (ending.kind === 'notRun') {
    return maskNotRun(ending, trace.secrets.values());
  }

  const report = trace.report(request, ending, startedAt, deps.clock() - start);

  return { kind: 'report', report: maskReport(report, trace.secrets.values()) };
}

/** The engine's part, up to the job; then the connector's; then the engine's again. */
async function runSteps<Signal>(
  request: RunRequest, trace: RunTrace, deps: RunDependencies<Signal>, signal: Signal
): Promise<Ending> {
  const { task, variables } = request;
  const secrets = new CamundaSecrets(task.engineVersion);

  trace.problems.push(...examineSources(task));

  const inputs = applyInputs(task, variables, secrets, deps);

  trace.steps.inputs = inputs.steps;

  if (inputs.incident !== undefined) {
    return incident(inputs.incident);
  }

  const retries: Retries = request.retries === undefined
    ? readRetries(task.retries, { ...variables, ...inputs.local }, deps)
    : { kind: 'retries', value: request.retries };

  if (retries.kind === 'incident') {
    return incident(retries.message);
  }

  const handedOut = await secrets.handOut(inputs.local, name => deps.findSecret(name), missingSecretsOf(request));

  trace.remember(handedOut.secrets);

  if (handedOut.kind === 'missing') {
    trace.problems.push(...handedOut.names.map(missingSecret));

    return incident(`Failed to resolve secret ${handedOut.names.map(name => `'${name}'`).join(', ')}`);
  }

  trace.remarkOnce(handedOut.tolerated.map(missingCredential));

  const job = { local: handedOut.local, process: variables, retries: retries.value };
  const outcome = await runConnector(request, job, trace, deps, signal);

  return outcome.kind === 'notRun' ? outcome : concludeJob(request, { ...job, local: inputs.local }, withHidden(outcome, trace.hidden), trace, deps);
}

/** With one budget for all of the run's FEEL; where a mock stands for the call, nothing outside is called. */
function ofRun<Signal>({ mock, reproducible }: RunRequest, deps: RunDependencies<Signal>): RunDependencies<Signal> {
  const { now } = reproducible ?? {};
  const isAlike = mock !== undefined && reproducible !== undefined;

  return {
    findSecret: async name => isAlike ? undefined : deps.findSecret(name),
    invoke: (invocation, signal) => mock ? Promise.resolve(answerMock(mock)) : deps.invoke(invocation, signal),
    clock: () => deps.clock(),
    now: () => isAlike && now !== undefined ? new Date(now) : deps.now(),
    random: () => isAlike ? EVEN : deps.random(),
    budget: deps.budget ?? new Budget()
  };
}

/** What every dice comes to in a run that is to come out the same wherever it is made. */
const EVEN = 0.5;

/** As the runtime does before the error expression is asked: `***` for each of the job's secrets in turn. */
function withHidden<Outcome extends { kind: string }>(outcome: Outcome, hidden: string[]): Outcome {
  return 'message' in outcome && typeof outcome.message === 'string'
    ? { ...outcome, message: hidden.reduce((message, secret) => javaReplace(message, secret, MASK), outcome.message) }
    : outcome;
}

function notALambdaTask({ task }: RunRequest): RunOutcome {
  return {
    kind: 'notRun',
    reason: 'noLambdaTask',
    message: `'${task.name ?? task.id}' is no AWS Lambda connector task: its task definition type is `
      + `${task.type ? `'${task.type}'` : 'empty'}, not '${LAMBDA_TASK_TYPE}'.`
  };
}
