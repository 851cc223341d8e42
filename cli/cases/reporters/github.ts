import { printable } from '../../terminal/printable';
import type { CaseRun, Summary } from '../CaseRun';
import { describeDifference } from '../describeDifference';

/** Annotations of a pull request on GitHub, each at the case's line in its file. */
export function github({ runs }: Summary): string {
  return runs.filter(({ result }) => result.kind === 'failed' || result.kind === 'notRun').map(run => `${annotation(run)}\n`).join('');
}

function annotation({ suite, testCase: { task, name }, result }: CaseRun): string {
  const message = result.kind === 'failed' ? result.differences.map(describeDifference).join('\n') : result.kind === 'notRun' ? result.message : '';

  return `::error file=${property(suite.file)},line=${lineOf(suite.text, name)},title=${property(`${task}: ${name}`)}::${data(message)}`;
}

/** Where the name stands; the file's beginning where it is written with other escapes. */
function lineOf(text: string, name: string): number {
  const at = text.indexOf(`"name": ${JSON.stringify(name)}`);

  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
