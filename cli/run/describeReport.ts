import type { JsonValue } from '../../feel';
import { formatJson } from '../../feel/reading';
import { isFunctionErrorIgnored } from '../../connector/run/isFunctionErrorIgnored';
import { whenTriedAgain } from '../../connector/run/conclusion/whenTriedAgain';
import type { FunctionLog, Problem, ResponseStep, RunReport, Verdict } from '../../connector/run/report';
import { bold, cyan, dim, green, join, red, yellow } from '../terminal/styled';
import type { Printed } from '../terminal/styled';
import { feelWarnings } from './feelWarnings';
import type { PlacedWarning } from './feelWarnings';

/** A report for people at a terminal. */
export function describeReport(report: RunReport): Printed {
  const { steps, problems } = report;

  return [ join([
    headline(report),
    ...problems.map(describeProblem),
    ...feelWarnings(report).map(describeWarning),
    ...(steps.request ? [ section('Sent to', `${steps.request.functionName}\n${pretty(steps.request.payload)}`) ] : []),
    ...(steps.response ? [ section('Answer', `${facts(steps.response)}\n${pretty(steps.response.payload)}`) ] : []),
    section('Variables', pretty(report.variables)),
    ...logSection(steps.response?.log ?? steps.log)
  ], '\n'), '\n' ];
}

const TITLES: Record<Verdict['kind'], Printed> = {
  completed: bold(green('COMPLETED')),
  bpmnError: bold(yellow('BPMN ERROR')),
  retry: bold(yellow('RETRY')),
  incident: bold(red('INCIDENT'))
};

/** What is read first is true for the process. */
const HIDDEN_FAILURE = bold(yellow('COMPLETED, THOUGH THE FUNCTION FAILED'));

function headline(report: RunReport): Printed {
  const { task, verdict, durationMs, dryRun, mocked } = report;

  return [
    isFunctionErrorIgnored(report) ? HIDDEN_FAILURE : TITLES[verdict.kind], `  ${task.name ?? task.id}  `, dim(`(${dryRun ? 'dry run, ' : mocked ? 'mocked, ' : ''}${Math.round(durationMs)} ms)`),
    `\n  ${describeVerdict(verdict)}`
  ];
}

function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'bpmnError':
      return `${verdict.code}: ${verdict.message}\n  ${verdict.catcher
        ? `caught by ${verdict.catcher.name ?? verdict.catcher.id}`
        : 'caught by nobody, so an incident'}`;
    case 'retry':
      return `${verdict.message}\n  ${verdict.retriesLeft} ${verdict.retriesLeft === 1 ? 'retry' : 'retries'} left, next try ${whenTriedAgain(verdict.backoff)}`;
    default:
      return verdict.message;
  }
}

const MARKS: Record<Problem['severity'], Printed> = { error: red('!!'), warning: yellow('! '), info: '  ' };

function describeProblem({ severity, message }: Problem): Printed {
  return [ MARKS[severity], ` ${message}` ];
}

function describeWarning({ field, message, piece }: PlacedWarning): Printed {
  return [ MARKS.warning, ` FEEL, ${field}: ${message}`, ...(piece === '' ? [] : [ ' ', dim(`(${piece.replace(/\s+/g, ' ')})`) ]) ];
}

function facts({ statusCode, executedVersion, durationMs, functionError }: ResponseStep): string {
  return [
    `status ${statusCode}`,
    ...(executedVersion === undefined ? [] : [ `version ${executedVersion}` ]),
    ...(functionError === undefined ? [] : [ `function error ${functionError}` ]),
    `${Math.round(durationMs)} ms`
  ].join(', ');
}

/** Colours and other commands to a terminal. */
const ANSI_SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[ -/]*[@-~]`, 'g');

/** Lambda's Node runtime writes a line break within a message as a carriage return. */
function logSection(log: FunctionLog | undefined): Printed[] {
  return log === undefined ? [] : [ section('Log', log.text.replace(ANSI_SEQUENCE, '').replace(/\r\n?/g, '\n').trimEnd()) ];
}

function section(title: string, text: string): Printed {
  return [ '\n', cyan(title), `\n${text.replace(/^/gm, '  ')}` ];
}

function pretty(value: JsonValue): string {
  return formatJson(value, 2);
}
