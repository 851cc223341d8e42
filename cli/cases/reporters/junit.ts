import { CASE_FILE_SUFFIX } from '../../../connector/cases/CaseFile';
import { printable } from '../../terminal/printable';
import { count } from '../CaseRun';
import type { CaseRun, Summary } from '../CaseRun';
import { describeDifference } from '../describeDifference';

/** JUnit XML, as CI servers read it: a suite for each file, a class for each task of a diagram. */
export function junit(summary: Summary): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="lambda-task" ${counts(summary)} time="${seconds(summary.durationMs)}">`,
    ...summary.coverage.flatMap(({ suite }) => {
      const runs = summary.runs.filter(run => run.suite === suite);
      const durationMs = runs.reduce((sum, run) => sum + run.durationMs, 0);

      return suite === undefined ? [] : [
        `  <testsuite name="${escaped(suite.file)}" ${counts({ ...summary, runs, unreadable: [] })} time="${seconds(durationMs)}">`,
        ...runs.map(testcase),
        '  </testsuite>'
      ];
    }),
    ...summary.unreadable.flatMap(file => [
      `  <testsuite name="${escaped(file.file)}" ${counts({ ...summary, runs: [], unreadable: [ file ] })} time="0.000">`,
      `    <testcase classname="${escaped(placeOf(file.file))}" name="can be read" file="${escaped(file.file)}" time="0.000"><error type="${file.code}" message="${escaped(file.message)}"/></testcase>`,
      '  </testsuite>'
    ]),
    '</testsuites>',
    ''
  ].join('\n');
}

function testcase({ suite, testCase: { task, name }, result, durationMs }: CaseRun): string {
  const head = `    <testcase classname="${escaped(`${placeOf(suite.file)}.${task}`)}" name="${escaped(name)}" file="${escaped(suite.file)}" time="${seconds(durationMs)}"`;

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

/** Tasks of two diagrams may have one id, and CI servers take cases of one class and name for one case. */
function placeOf(file: string): string {
  return file.replace(CASE_FILE_SUFFIX, '').replaceAll('\\', '/');
}

function counts(summary: Summary): string {
  const unreadable = summary.unreadable.length;

  return `tests="${summary.runs.length + unreadable}" failures="${count(summary, 'failed')}" errors="${count(summary, 'notRun') + unreadable}" skipped="${count(summary, 'skipped')}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** XML has no characters that control a terminal, however they are written. */
function escaped(text: string): string {
  return printable(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
