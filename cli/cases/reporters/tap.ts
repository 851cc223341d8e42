import { printable } from '../../terminal/printable';
import type { CaseRun, Summary } from '../CaseRun';
import { describeDifference } from '../describeDifference';

/** The Test Anything Protocol, version 14. */
export function tap({ runs, unreadable }: Summary): string {
  return [
    'TAP version 14',
    `1..${runs.length + unreadable.length}`,
    ...runs.map(line),
    ...unreadable.map(({ file, message }, index) => notOk(runs.length + index, file, [ `file: ${quoted(file)}`, ...listed([ message ]) ])),
    ''
  ].join('\n');
}

function line({ suite, testCase: { task, name }, result, durationMs }: CaseRun, index: number): string {
  if (result.kind === 'passed' || result.kind === 'skipped') {
    return `ok ${index + 1} - ${description(`${task}: ${name}`)}${result.kind === 'skipped' ? ' # SKIP' : ''}`;
  }

  return notOk(index, `${task}: ${name}`, [
    `file: ${quoted(suite.file)}`,
    `duration_ms: ${Math.round(durationMs)}`,
    ...listed(result.kind === 'failed' ? result.differences.map(describeDifference) : [ result.message ])
  ]);
}

/** With a block of YAML that says more. */
function notOk(index: number, what: string, yaml: readonly string[]): string {
  return [ `not ok ${index + 1} - ${description(what)}`, ...[ '---', ...yaml, '...' ].map(row => `  ${row}`) ].join('\n');
}

function listed(messages: readonly string[]): string[] {
  return [ 'messages:', ...messages.map(message => `  - ${quoted(message)}`) ];
}

function quoted(text: string): string {
  return JSON.stringify(printable(text));
}

/** A `#` would begin a directive. */
function description(text: string): string {
  return printable(text).replace(/\s+/g, ' ').replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}
