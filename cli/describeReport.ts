import type { JsonValue } from '../feel';
import { formatJson } from '../feel/json';
import type { FunctionLog, Problem, ResponseStep, RunReport, Verdict } from '../connector/run/report';

/** A report for people at a terminal. */
export function describeReport(report: RunReport): string {
  const { steps, problems } = report;

  return printable([
    headline(report),
    ...problems.map(describeProblem),
    ...(steps.request ? [ section('Sent to', `${steps.request.functionName}\n${pretty(steps.request.payload)}`) ] : []),
    ...(steps.response ? [ section('Answer', `${facts(steps.response)}\n${pretty(steps.response.payload)}`) ] : []),
    section('Variables', pretty(report.variables)),
    ...(steps.response?.log ? [ section('Log', logText(steps.response.log)) ] : [])
  ].join('\n')) + '\n';
}

/** A function's answer or log must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
}

const TITLES: Record<Verdict['kind'], string> = {
  completed: 'COMPLETED',
  bpmnError: 'BPMN ERROR',
  retry: 'RETRY',
  incident: 'INCIDENT'
};

function headline({ task, verdict, durationMs }: RunReport): string {
  return `${TITLES[verdict.kind]}  ${task.name ?? task.id}  (${Math.round(durationMs)} ms)\n  ${describeVerdict(verdict)}`;
}

function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'bpmnError':
      return `${verdict.code}: ${verdict.message}\n  ${verdict.catcher
        ? `caught by ${verdict.catcher.name ?? verdict.catcher.id}`
        : 'caught by nobody, so an incident'}`;
    case 'retry':
      return `${verdict.message}\n  ${verdict.retriesLeft} ${verdict.retriesLeft === 1 ? 'retry' : 'retries'} left, after ${verdict.backoff}`;
    default:
      return verdict.message;
  }
}

function describeProblem({ severity, message }: Problem): string {
  const mark = { error: '!!', warning: '! ', info: '  ' }[severity];

  return `${mark} ${message}`;
}

function facts({ statusCode, executedVersion, durationMs, functionError }: ResponseStep): string {
  return [
    `status ${statusCode}`,
    ...(executedVersion === undefined ? [] : [ `version ${executedVersion}` ]),
    ...(functionError === undefined ? [] : [ `function error ${functionError}` ]),
    `${Math.round(durationMs)} ms`
  ].join(', ');
}

function logText(log: FunctionLog): string {
  return log.text.trimEnd();
}

function section(title: string, text: string): string {
  return `\n${title}\n${text.replace(/^/gm, '  ')}`;
}

function pretty(value: JsonValue): string {
  return formatJson(value, 2);
}
