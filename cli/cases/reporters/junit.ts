import { printable } from '../../terminal/printable';
import { count } from '../CaseRun';
import type { CaseRun, Summary } from '../CaseRun';
import { describeDifference } from '../describeDifference';

/** JUnit XML, as CI servers read it: a suite for each file, a class for each task. */
export function junit(summary: Summary): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="lambda-task" ${counts(summary)} time="${seconds(summary.durationMs)}">`,
    ...summary.coverage.flatMap(({ suite }) => {
      const runs = summary.runs.filter(run => run.suite === suite);
      const durationMs = runs.reduce((sum, run) => sum + run.durationMs, 0);

      return [
        `  <testsuite name="${escaped(suite.file)}" ${counts({ ...summary, runs })} time="${seconds(durationMs)}">`,
        ...runs.map(testcase),
        '  </testsuite>'
      ];
    }),
    '</testsuites>',
    ''
  ].join('\n');
}

function testcase({ suite, testCase: { task, name }, result, durationMs }: CaseRun): string {
  const head = `    <testcase classname="${escaped(task)}" name="${escaped(name)}" file="${escaped(suite.file)}" time="${seconds(durationMs)}"`;

  switch (result.kind) {
    case 'passed':
      return `${head}/>`;
    case 'skipped':
      return `${head}><skipped/></testcase>`;
    case 'notRun':
      return `${head}><error type="${result.reason}" message="${escaped(result.message)}"/></testcase>`;
    case 'failed': {
      const [ first = '', ...more ] = result.differences.map(describeDifference);

      return `${head}><failure type="difference" message="${escaped(first)}">${escaped([ first, ...more ].join('\n'))}</failure></testcase>`;
    }
  }
}

function counts(summary: Summary): string {
  return `tests="${summary.runs.length}" failures="${count(summary, 'failed')}" errors="${count(summary, 'notRun')}" skipped="${count(summary, 'skipped')}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** XML has no characters that control a terminal, however they are written. */
function escaped(text: string): string {
  return printable(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
