import { describeOutcome } from '../../../connector/cases/outcomes';
import { bold, dim, green, red, yellow } from '../../terminal/styled';
import type { Printed } from '../../terminal/styled';
import { count } from '../CaseRun';
import type { CaseRun, Summary } from '../CaseRun';
import { describeValue } from '../describeDifference';

/** For people: each case below its task and file, differences, outcomes that no case shows, and the sums. */
export function spec(summary: Summary): Printed {
  return [ summary.coverage.map(({ file, suite, tasks }) => [
    bold(file), suite ? '' : ' has no test cases', '\n',
    ...tasks.map(({ task, shown, missing }) => [
      `  ${task.name ? `${task.name} (${task.id})` : task.id}  `,
      dim(`${shown.length} of ${shown.length + missing.length} outcomes shown${missing.length ? `; not: ${missing.map(outcome => describeOutcome(outcome, task)).join(', ')}` : ''}`), '\n',
      ...casesOf(summary, run => run.suite === suite && run.testCase.task === task.id)
    ]),
    ...casesOf(summary, run => run.suite === suite && !suite.tasks.some(({ id }) => id === run.testCase.task))
  ]), summary.unreadable.map(({ file, message }) => [ bold(file), '\n    ', yellow('!'), ` ${message}\n` ]), '\n', sums(summary), '\n' ];
}

function casesOf({ runs }: Summary, belongs: (run: CaseRun) => boolean): Printed[] {
  return runs.filter(belongs).map(describe);
}

function describe({ testCase: { name }, result, durationMs }: CaseRun): Printed {
  switch (result.kind) {
    case 'passed':
      return [ '    ', green('✔'), ` ${name} `, dim(`(${Math.round(durationMs)} ms)`), '\n' ];
    case 'skipped':
      return [ '    ', dim(`- ${name}`), '\n' ];
    case 'notRun':
      return [ '    ', yellow('!'), ` ${name}\n        ${result.message}\n` ];
    case 'failed':
      return [ '    ', red('✖'), ` ${name}\n`, ...result.differences.map(({ path, expected, actual }) => [
        `        ${path}\n          `, green(`expected ${describeValue(expected)}`), '\n          ', red(`got      ${describeValue(actual)}`), '\n'
      ]) ];
  }
}

function sums(summary: Summary): Printed {
  const parts: Array<[number, string, (text: string) => Printed]> = [
    [ count(summary, 'passed'), 'passed', green ],
    [ count(summary, 'failed'), 'failed', red ],
    [ count(summary, 'notRun'), 'could not be run', yellow ],
    [ count(summary, 'skipped'), 'skipped', dim ],
    [ summary.unreadable.length, `${summary.unreadable.length === 1 ? 'file' : 'files'} could not be read`, yellow ]
  ];
  const shown = parts.filter(([ number ], index) => number > 0 || index === 0);

  return [
    ...shown.map(([ number, what, style ], index) => [ index === 0 ? '' : ', ', style(`${number} ${what}`) ]),
    dim(` (${(summary.durationMs / 1000).toFixed(1)} s)`), `; ${summary.percent}% of the outcomes of tasks are shown`
  ];
}
