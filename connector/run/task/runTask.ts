import { Budget } from '../../../feel';
import { LAMBDA_TASK_TYPE } from '../../lambdaTaskType';
import { answerMock } from '../../mock/answerMock';
import { invokeFunction } from '../call/invokeFunction';
import type { RunDependencies } from '../dependencies';
import { maskNotRun, maskReport } from '../masking/maskReport';
import type { RunOutcome, RunRequest } from '../report';
import { runSteps } from '../steps/runSteps';
import { RunTrace } from '../RunTrace';
import { laterVersionRemark } from '../versions/laterVersion';
import { Recording } from '../versions/Recording';

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
  const budget = deps.budget ?? new Budget();
  const run = ofRun(request, deps, budget);
  const recording = new Recording(run, (bound, call) => invokeFunction(bound, call, request, run, signal));
  const ending = await runSteps(request, trace, recording.record(), recording.call);
  const durationMs = deps.clock() - start;

  if (ending.kind === 'notRun') {
    return maskNotRun(ending, trace.secrets.values());
  }

  trace.problems.push(...await laterVersionRemark(request, ending, trace, recording, budget));

  const report = trace.report(request, ending, startedAt, durationMs);

  return { kind: 'report', report: maskReport(report, trace.secrets.values()) };
}

/** With one budget for all of the run's FEEL; where a mock stands for the call, nothing outside is called. */
function ofRun<Signal>(
  { mock, reproducible }: RunRequest, deps: RunDependencies<Signal>, budget: Budget
): RunDependencies<Signal> {
  const { now } = reproducible ?? {};
  const isAlike = mock !== undefined && reproducible !== undefined;

  return {
    findSecret: async name => isAlike ? undefined : deps.findSecret(name),
    invoke: (invocation, signal) => mock ? Promise.resolve(answerMock(mock)) : deps.invoke(invocation, signal),
    clock: () => deps.clock(),
    now: () => isAlike && now !== undefined ? new Date(now) : deps.now(),
    random: () => isAlike ? EVEN : deps.random(),
    budget
  };
}

/** What every dice comes to in a run that is to come out the same wherever it is made. */
const EVEN = 0.5;

function notALambdaTask({ task }: RunRequest): RunOutcome {
  return {
    kind: 'notRun',
    reason: 'noLambdaTask',
    message: `'${task.name ?? task.id}' is no AWS Lambda connector task: its task definition type is `
      + `${task.type ? `'${task.type}'` : 'empty'}, not '${LAMBDA_TASK_TYPE}'.`
  };
}
