import { useEffect } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { TestCase } from '../../../connector/cases/CaseFile';
import { keyOfCase } from '../../../connector/cases/mergeCases';
import { counted } from '../../widgets/counted';
import type { CaseDesk } from '../desk/CaseDesk';
import { CaseDetails } from './CaseDetails';
import { CaseList } from './CaseList';
import { CaseMessages } from './CaseMessages';
import { CasesBar } from './CasesBar';
import { LastChange } from './LastChange';
import { Coverage } from './Coverage';
import { NoCases } from './NoCases';
import { SaveRun } from './save/SaveRun';
import { useCaseDesk } from './useCaseDesk';

/**
 * The test cases of a diagram: in the properties panel those of the task that
 * is selected, in the wide view those of all tasks, too.
 *
 * @param home what the ids of its fields begin with
 * @param element the task that is selected
 */
export function CasesPanel({ home, element }: { home: string; element?: Element }) {
  const desk = useCaseDesk();
  const { state } = desk.store;

  // somebody may have changed them since they were last seen
  useEffect(() => void desk.store.reload(), [ desk ]);

  return (
    <div class="lambda-cases">
      <CaseMessages desk={ desk } />
      { state.kind === 'ready' ? <Ready home={ home } desk={ desk } element={ element } /> : <NoCases desk={ desk } state={ state } /> }
      <LastChange desk={ desk } />
    </div>
  );
}

function Ready({ home, desk, element }: { home: string; desk: CaseDesk; element?: Element }) {
  const { allTasks } = desk.view.now;
  const isOfTask = element !== undefined && !(home === 'lambdaWide' && allTasks);
  const scope = isOfTask ? desk.cases.filter(({ task }) => task === element.id) : desk.cases;
  const listed = listedOf(desk, scope);
  const selected = desk.cases.find(testCase => keyOfCase(testCase) === desk.view.now.selected);

  return (
    <>
      <div class="lambda-cases__top">
        <CasesBar
          home={ home }
          desk={ desk }
          scope={ scope }
          listed={ listed }
          taskId={ element?.id }
          isOfTask={ isOfTask }
        />
        { element && <SaveRun key={ element.id } home={ home } desk={ desk } element={ element } /> }
      </div>
      { scope.length === 0 ? <Empty desk={ desk } isOfTask={ isOfTask } /> : (
        <div class="lambda-cases__columns">
          <CaseList desk={ desk } cases={ listed } withTask={ !isOfTask } />
          { selected && scope.includes(selected)
            ? <CaseDetails home={ home } desk={ desk } testCase={ selected } />
            : <p class="lambda-cases__hint">Select a case to see what it expects, and what came of it.</p> }
        </div>
      ) }
      <Coverage desk={ desk } taskId={ isOfTask ? element.id : undefined } />
    </>
  );
}

function listedOf(desk: CaseDesk, scope: readonly TestCase[]): readonly TestCase[] {
  const { filter, onlyFailed } = desk.view.now;
  const wanted = filter.trim().toLowerCase();

  return wanted === '' && !onlyFailed ? scope : scope.filter(testCase => {
    const result = desk.runs.of(testCase)?.result;

    return testCase.name.toLowerCase().includes(wanted) && (!onlyFailed || result !== undefined && result.kind !== 'passed');
  });
}

function Empty({ desk, isOfTask }: { desk: CaseDesk; isOfTask: boolean }) {
  return (
    <p class="lambda-cases__hint">
      { isOfTask ? 'This task has no test cases yet.' : 'The diagram has no test cases yet.' } Run a task, then save its
      run as a case: it says whether the task still does the same, here and with{ ' ' }
      <code>lambda-task test</code>, without a cluster.
      { isOfTask && desk.cases.length > 0 && ` Other tasks have ${counted(desk.cases.length, 'case')}.` }
    </p>
  );
}
