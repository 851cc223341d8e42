import { printable } from '../../terminal/printable';
import type { CaseRun, Summary } from '../CaseRun';
import { describeDifference } from '../describeDifference';

/** The Test Anything Protocol, version 14. */
export function tap({ runs }: Summary): string {
  return [ 'TAP version 14', `1..${runs.length}`, ...runs.map(line), '' ].join('\n');
}

function line({ suite, testCase: { task, name }, result, durationMs }: CaseRun, index: number): string {
  const isOk = result.kind === 'passed' || result.kind === 'skipped';
  const head = `${isOk ? 'ok' : 'not ok'} ${index + 1} - ${description(`${task}: ${name}`)}${result.kind === 'skipped' ? ' # SKIP' : ''}`;
  const messages = result.kind === 'failed' ? result.differences.map(describeDifference) : result.kind === 'notRun' ? [ result.message ] : [];

  return isOk ? head : [
    head,
    '  ---',
    `  file: ${JSON.stringify(printable(suite.file))}`,
    `  duration_ms: ${Math.round(durationMs)}`,
    '  messages:',
    ...messages.map(message => `    - ${JSON.stringify(printable(message))}`),
    '  ...'
  ].join('\n');
}

/** A `#` would begin a directive. */
function description(text: string): string {
  return printable(text).replace(/\s+/g, ' ').replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}
