import type { NotRunReason, RunOutcome, RunReport, Target, Verdict, Problem } from '../../connector/run/report';
import type { ErrorCatcher } from '../../connector/lambdaTask';
import type { JsonReader } from './JsonReader';
import { readRunSteps } from './readRunSteps';

const NOT_RUN_REASONS: readonly NotRunReason[] = [ 'noLambdaTask', 'noSuchFunction', 'targetNotReady', 'evaluationStopped', 'cancelled' ];

/**
 * Reads the answer to `POST /v1/runs`. Properties that this side does not know are passed over.
 *
 * @throws {UnexpectedShape}
 */
export function readRunOutcome(answer: JsonReader): RunOutcome {
  if (answer.at('kind').oneOf('report', 'notRun') === 'report') {
    return { kind: 'report', report: readReport(answer.at('report')) };
  }

  return {
    kind: 'notRun',
    reason: answer.at('reason').oneOf(...NOT_RUN_REASONS),
    message: answer.at('message').string()
  };
}

function readReport(report: JsonReader): RunReport {
  return {
    task: {
      id: report.at('task').at('id').string(),
      name: report.at('task').optional('name', name => name.string())
    },
    target: readTarget(report.at('target')),
    dryRun: report.at('dryRun').boolean(),
    engineVersion: report.optional('engineVersion', version => version.string()),
    startedAt: report.at('startedAt').string(),
    durationMs: report.at('durationMs').number(),
    verdict: readVerdict(report.at('verdict')),
    variables: report.at('variables').object(),
    steps: readRunSteps(report.at('steps')),
    problems: report.at('problems').list(readProblem)
  };
}

function readTarget(target: JsonReader): Target {
  switch (target.at('kind').oneOf('local', 'endpoint', 'aws')) {
    case 'local':
      return { kind: 'local' };
    case 'endpoint':
      return { kind: 'endpoint', url: target.at('url').string() };
    case 'aws':
      return { kind: 'aws', profile: target.optional('profile', profile => profile.string()) };
  }
}

function readVerdict(verdict: JsonReader): Verdict {
  const message = verdict.at('message').string();

  switch (verdict.at('kind').oneOf('completed', 'bpmnError', 'retry', 'incident')) {
    case 'completed':
      return { kind: 'completed', message };
    case 'bpmnError':
      return {
        kind: 'bpmnError',
        message,
        code: verdict.at('code').string(),
        catcher: verdict.optional('catcher', readCatcher)
      };
    case 'retry':
      return {
        kind: 'retry',
        message,
        retriesLeft: verdict.at('retriesLeft').number(),
        backoff: verdict.at('backoff').string()
      };
    case 'incident':
      return { kind: 'incident', message };
  }
}

function readCatcher(catcher: JsonReader): ErrorCatcher {
  return {
    id: catcher.at('id').string(),
    name: catcher.optional('name', name => name.string()),
    kind: catcher.at('kind').oneOf('boundaryEvent', 'eventSubprocess'),
    errorCode: catcher.optional('errorCode', code => code.string())
  };
}

function readProblem(problem: JsonReader): Problem {
  return {
    severity: problem.at('severity').oneOf('error', 'warning', 'info'),
    code: problem.at('code').string(),
    message: problem.at('message').string(),
    field: problem.optional('field', field => field.string()),
    from: problem.optional('from', from => from.number()),
    to: problem.optional('to', to => to.number())
  };
}
