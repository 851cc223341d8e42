import { useLayoutEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

import { freeName, proposedName } from '../../../../connector/cases/caseName';
import { chosenExpectation, fullChoice, type ExpectationChoice } from '../../../../connector/cases/chosenExpectation';
import { expectationOf } from '../../../../connector/cases/expectationOf';
import { keyOfCase } from '../../../../connector/cases/mergeCases';
import { mockOf } from '../../../../connector/cases/mockOf';
import { plainKeyIn } from '../../../../connector/cases/plainKeyIn';
import type { RunReport } from '../../../../connector/run/report';
import { withPoints } from '../../../../feel/reading';
import { placeOf } from '../../../../connector/target/targets';
import type { EndedTest } from '../../../testRun/run/TestRuns';
import type { CaseDesk } from '../../desk/CaseDesk';
import { runCases } from '../../desk/runCases';
import { ExpectationChoices } from './ExpectationChoices';
import { useReproduced } from './useReproduced';

/** Makes a test case of a run: its name, whether the call is mocked, and what of the result is expected. */
export function SaveRunForm({ home, desk, run, report }: {
  home: string;
  desk: CaseDesk;
  run: EndedTest;
  report: RunReport;
}) {
  const taskId = report.task.id;
  const mock = mockOf(report);
  const [ name, setName ] = useState(() => freeName(proposedName(report.verdict), taskId, desk.cases));
  const [ isMocked, setMocked ] = useState(mock !== undefined);

  // with a mock no secret is put in, so that the case comes out the same wherever it is run
  const reproduced = useReproduced(desk, run, isMocked ? mock : undefined);
  const held = reproduced.kind === 'report' ? reproduced.report : report;
  const full = expectationOf([ held ]) ?? { verdict: held.verdict.kind };
  const [ choice, setChoice ] = useState<ExpectationChoice>(() => fullChoice(full));

  // what is mocked may have other variables or warnings than what was called
  useLayoutEffect(() => setChoice(fullChoice(full)), [ held ]);

  const testCase = {
    name,
    task: taskId,
    variables: withPoints(run.request.variables, run.request.points ?? []),
    ...(isMocked ? { mock } : { target: run.request.target }),
    expect: chosenExpectation(full, choice)
  };

  const error = name.trim() === '' ? 'A case needs a name.'
    : freeName(name, taskId, desk.cases) === name ? undefined : 'Another case of the task has this name.';
  const holdsKey = plainKeyIn(testCase);

  const close = (): void => desk.view.show({ saving: undefined });

  const save = async (): Promise<void> => {
    const { saving, selected } = desk.view.now;

    if (await desk.store.change(`Saved “${name}”.`, cases => [ ...cases, testCase ])) {

      // another form or case that was gone to meanwhile stays
      desk.view.show({
        ...(desk.view.now.saving === saving && { saving: undefined }),
        ...(desk.view.now.selected === selected && { selected: keyOfCase(testCase) })
      });

      if (isMocked) {
        runCases(desk, [ testCase ]);
      }
    }
  };

  return (
    <form
      class="lambda-cases__save"
      aria-label="Save the run as a test case"
      onSubmit={ event => {
        event.preventDefault();
        void save();
      } }
    >
      <div class={ `bio-properties-panel-entry ${error ? 'has-error' : ''}` }>
        <label class="bio-properties-panel-label" for={ `${home}-save-name` }>Name of the case</label>
        <input id={ `${home}-save-name` } class="bio-properties-panel-input" value={ name } onInput={ event => setName(event.currentTarget.value) } />
        { error && <div class="bio-properties-panel-error">{ error }</div> }
      </div>
      <fieldset>
        <legend>The call</legend>
        <label>
          <input type="radio" name={ `${home}-save-call` } checked={ isMocked } disabled={ mock === undefined } onChange={ () => setMocked(true) } />
          is mocked: answered as in this run, without a network
        </label>
        <label>
          <input type="radio" name={ `${home}-save-call` } checked={ !isMocked } onChange={ () => setMocked(false) } />
          is made, at { placeOf(run.request.target) }
        </label>
      </fieldset>
      { reproduced.kind === 'failed' && <p class="lambda-test__reason" role="alert">With the mock the run cannot be repeated: { reproduced.message }</p> }
      { reproduced.kind === 'report' && reproduced.report.verdict.kind !== report.verdict.kind && (
        <p class="lambda-test__reason" role="status">
          With the mock, and without this machine's secrets, it comes out otherwise than in the run:{ ' ' }
          { held.verdict.message }
        </p>
      ) }
      <ExpectationChoices home={ home } full={ full } choice={ choice } onChange={ setChoice } />
      { holdsKey && <p class="lambda-test__reason" role="alert">It holds an AWS access key in plain text, which does not belong into a file that is shared: give the key as a secret.</p> }
      <p class="lambda-cases__actions">
        <button type="submit" class="lambda-form-action" disabled={ error !== undefined || holdsKey || reproduced.kind !== 'report' || desk.store.isSaving }>Save the case</button>
        <button type="button" class="lambda-test__link" onClick={ close }>Do not save</button>
      </p>
    </form>
  );
}
