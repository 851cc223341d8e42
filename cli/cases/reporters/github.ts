import { relative, resolve } from 'node:path';
import { linesOfCases } from '../../../connector/cases/casePlaces';
import { printable } from '../../terminal/printable';
import type { CaseRun, Summary } from '../CaseRun';
import { describeDifference } from '../describeDifference';

/** Annotations of a pull request on GitHub, each at the case's line in its file. */
export function github({ runs, unreadable }: Summary): string {
  const wrong = runs.filter(({ result }) => result.kind === 'failed' || result.kind === 'notRun');
  const lines = new Map([ ...new Set(wrong.map(({ suite }) => suite)) ].flatMap(({ cases, text }) => {
    const places = linesOfCases(text);

    return cases.map((testCase, index) => [ testCase, places[index] ?? 1 ] as const);
  }));

  return [
    ...wrong.map(run => annotation(run.suite.file, lines.get(run.testCase) ?? 1, `${run.testCase.task}: ${run.testCase.name}`, messageOf(run))),
    ...unreadable.map(({ file, line = 1, message }) => annotation(file, line, 'Test cases that cannot be read', message))
  ].join('');
}

function messageOf({ result }: CaseRun): string {
  return result.kind === 'failed' ? result.differences.map(describeDifference).join('\n') : result.kind === 'notRun' ? result.message : '';
}

function annotation(file: string, line: number, title: string, message: string): string {
  return `::error file=${property(inRepository(file))},line=${line},title=${property(title)}::${data(message)}\n`;
}

/** GitHub counts paths from the repository, wherever in it a step works. */
function inRepository(file: string): string {
  const workspace = process.env.GITHUB_WORKSPACE;
  const path = workspace === undefined ? file : relative(workspace, resolve(file));

  return path.replaceAll('\\', '/');
}

function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
