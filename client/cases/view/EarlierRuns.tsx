import { useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { TestCase } from '../../../connector/cases/CaseFile';
import { mockOf } from '../../../connector/cases/mockOf';
import { titleOfRun } from '../../testRun/report/verdictTexts';
import { reportOf, type EndedTest } from '../../testRun/run/TestRuns';
import type { CaseDesk } from '../desk/CaseDesk';

/** Lets a case answer its call as an earlier run of the task was answered. */
export function EarlierRuns({ desk, testCase }: { desk: CaseDesk; testCase: TestCase }) {
  const [ chosen, choose ] = useState('');
  const runs = desk.runsOf(testCase.task).filter(isMockable);
  const run = runs.find(({ id }) => String(id) === chosen) ?? runs[0];
  const report = run && reportOf(run);
  const mock = report && mockOf(report);

  return mock === undefined ? null : (
    <p class="lambda-cases__earlier">
      <label>
        Answer as the run at{ ' ' }
        <select class="bio-properties-panel-input" value={ String(run?.id) } onChange={ event => choose(event.currentTarget.value) }>
          { runs.map(each => <option key={ each.id } value={ String(each.id) }>{ describe(each) }</option>) }
        </select>
      </label>
      <button
        type="button"
        class="lambda-test__link"
        onClick={ () => void mockCall(desk, testCase, mock) }
      >
        Use as mock
      </button>
    </p>
  );
}

async function mockCall(desk: CaseDesk, shown: TestCase, mock: TestCase['mock']): Promise<void> {
  const testCase = await desk.store.latest(shown);

  if (testCase) {
    await desk.store.replace(
      `Mocked the call of “${testCase.name}”.`,
      new Map([ [ testCase, { ...testCase, mock, target: undefined } ] ])
    );
  }
}

function isMockable(run: EndedTest): boolean {
  const report = reportOf(run);

  return report !== undefined && !report.dryRun && mockOf(report) !== undefined;
}

function describe(run: EndedTest): string {
  const report = reportOf(run);

  return `${run.endedAt.toLocaleTimeString()}: ${report ? titleOfRun(report) : ''}`;
}
