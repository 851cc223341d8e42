import { Fragment } from '@bpmn-io/properties-panel/preact';
import { useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { TestCase } from '../../../connector/cases/CaseFile';
import { freeName } from '../../../connector/cases/caseName';
import { isOfResult } from '../../../connector/cases/compareWithCase';
import { keyOfCase } from '../../../connector/cases/mergeCases';
import { writeCase } from '../../../connector/cases/writeCaseFile';
import { placeOf } from '../../../connector/target/targets';
import type { CaseDesk } from '../desk/CaseDesk';
import { moveCases } from '../desk/moveCases';
import { runCases } from '../desk/runCases';
import { canTakeOver, takeOver } from '../desk/takeOver';
import { CaseEditor } from './CaseEditor';
import { Differences } from './Differences';
import { EarlierRuns } from './EarlierRuns';

/**
 * One case: its name, what it calls and expects, what came of it, and what can be done with it. What
 * belongs to one case alone is keyed; the buttons are not: who goes from the name to one of them renames
 * the case with that, and the button is still to be there when the mouse is released.
 */
export function CaseDetails({ home, desk, testCase }: { home: string; desk: CaseDesk; testCase: TestCase }) {
  const key = keyOfCase(testCase);
  const draft = desk.view.now.drafts.get(key);

  return (
    <div class="lambda-cases__details" role="region" aria-label={ `Test case ${testCase.name}` }>
      { !draft && <NameField key={ key } home={ home } desk={ desk } testCase={ testCase } /> }
      { !desk.tasks.has(testCase.task) && <GoneTask desk={ desk } testCase={ testCase } /> }
      { draft
        ? <CaseEditor key={ key } home={ home } desk={ desk } draft={ draft } />
        : <Shown desk={ desk } testCase={ testCase } /> }
    </div>
  );
}

function Shown({ desk, testCase }: { desk: CaseDesk; testCase: TestCase }) {
  const isIdle = desk.runs.progress === undefined;
  const givenUp = desk.view.now.givenUp.get(keyOfCase(testCase));

  return (
    <>
      <p class="lambda-cases__actions">
        <button type="button" class="lambda-form-action" disabled={ !isIdle } onClick={ () => withLatest(desk, testCase, latest => runCases(desk, [ latest ])) }>
          { desk.runs.isRunning(testCase) ? 'Running …' : 'Run this case' }
        </button>
        { canTakeOver(desk, testCase) && (
          <button type="button" class="lambda-form-action" disabled={ !isIdle } onClick={ () => withLatest(desk, testCase, latest => void takeOver(desk, [ latest ])) }>
            Take the new result over
          </button>
        ) }
        <button type="button" class="lambda-test__link" onClick={ () => withLatest(desk, testCase, latest => edit(desk, latest)) }>Edit</button>
        <button type="button" class="lambda-test__link" onClick={ () => withLatest(desk, testCase, latest => void duplicate(desk, latest)) }>Duplicate</button>
        <button type="button" class="lambda-test__link" onClick={ () => withLatest(desk, testCase, latest => void remove(desk, latest)) }>Delete</button>
      </p>
      { givenUp && (
        <p class="lambda-cases__hint lambda-cases__given-up" role="status">
          What you had changed was not saved.{ ' ' }
          <button type="button" class="lambda-test__link" onClick={ () => desk.view.edit(givenUp) }>Take it back</button>
        </p>
      ) }
      <Fragment key={ keyOfCase(testCase) }>
        <Result desk={ desk } testCase={ testCase } />
        <CallLine testCase={ testCase } />
        <EarlierRuns desk={ desk } testCase={ testCase } />
        <pre class="lambda-cases__json" aria-label="What the case is made of" tabIndex={ 0 }>{ writeCase(testCase) }</pre>
      </Fragment>
    </>
  );
}

function Result({ desk, testCase }: { desk: CaseDesk; testCase: TestCase }) {
  const result = desk.runs.of(testCase)?.result;
  const stale = desk.isStale(testCase) && <span class="lambda-test__stale"> Task or case have changed since: run it again.</span>;

  switch (result?.kind) {
    case undefined:
      return null;
    case 'passed':
      return <p class="lambda-cases__passed" role="status">Passed.{ stale }</p>;
    case 'notRun':
      return <p class="lambda-test__reason" role="status">Not run: { result.message }{ stale }</p>;
    case 'failed':
      return (
        <div role="status">
          <p class="lambda-cases__failed">Failed: the result is not what the case expects.{ stale }</p>
          <Differences differences={ result.differences } />
          { !result.differences.every(isOfResult) && (
            <p class="lambda-cases__hint">A condition is no result that could be taken over: change it, or the task.</p>
          ) }
        </div>
      );
  }
}

/** What stands in place of the call, or where the function is called. */
function CallLine({ testCase: { mock, target } }: { testCase: TestCase }) {
  return (
    <p class="lambda-cases__hint">
      { mock === undefined
        ? `Calls the function${target ? ` at ${placeOf(target)}` : ', where the test run of its task calls it'}.`
        : `The call is mocked: ${(Array.isArray(mock) ? mock : [ mock ]).map(describeMock).join(', then ')}.` }
    </p>
  );
}

function describeMock(mock: NonNullable<Exclude<TestCase['mock'], unknown[]>>): string {
  if ('error' in mock) {
    return `error ${mock.error.type.split('.').at(-1) ?? ''}`;
  }

  return 'timeout' in mock ? 'time-out' : mock.functionError ? 'the function fails' : 'the function answers';
}

function NameField({ home, desk, testCase }: { home: string; desk: CaseDesk; testCase: TestCase }) {
  const [ name, setName ] = useState(testCase.name);
  const isTaken = name !== testCase.name && freeName(name, testCase.task, desk.cases) !== name;
  const error = name.trim() === '' ? 'A case needs a name.' : isTaken ? 'Another case of the task has this name.' : undefined;
  const id = `${home}-case-name`;

  const rename = (): void => {
    if (error === undefined && name !== testCase.name) {
      void desk.store.replace(`Renamed “${testCase.name}”.`, new Map([ [ testCase, { ...testCase, name } ] ]));
    }
  };

  return (
    <div class={ `bio-properties-panel-entry ${error ? 'has-error' : ''}` }>
      <label class="bio-properties-panel-label" for={ id }>Name</label>
      <input
        id={ id }
        class="bio-properties-panel-input"
        value={ name }
        aria-invalid={ error !== undefined }
        onInput={ event => setName(event.currentTarget.value) }
        onBlur={ rename }
        onKeyDown={ event => event.key === 'Enter' && event.currentTarget.blur() }
      />
      { error && <div class="bio-properties-panel-error">{ error }</div> }
    </div>
  );
}

function GoneTask({ desk, testCase }: { desk: CaseDesk; testCase: TestCase }) {
  const likely = desk.likelyTaskOf(testCase);

  return (
    <div class="lambda-cases__question">
      <p>The diagram has no Lambda task <code>{ testCase.task }</code>, which this case is for.</p>
      { likely
        ? <button type="button" class="lambda-form-action" onClick={ () => void moveCases(desk, testCase.task, likely.id) }>Move its cases to { likely.name || likely.id } ({ likely.id })</button>
        : <p>Delete the case, or name another task in it.</p> }
    </div>
  );
}

/** A case may be renamed by the very click that wants something of it. */
function withLatest(desk: CaseDesk, shown: TestCase, action: (testCase: TestCase) => void): void {
  void desk.store.latest(shown).then(latest => latest && action(latest));
}

function edit(desk: CaseDesk, testCase: TestCase): void {
  desk.view.edit({ testCase, text: writeCase(testCase), base: desk.cases });
}

async function duplicate(desk: CaseDesk, testCase: TestCase): Promise<void> {
  const copy = { ...testCase, name: freeName(testCase.name, testCase.task, desk.cases) };

  if (await desk.store.change(`Duplicated “${testCase.name}”.`, cases => cases.flatMap(each => each === testCase ? [ each, copy ] : [ each ]))) {
    desk.view.follow(testCase, copy);
  }
}

async function remove(desk: CaseDesk, testCase: TestCase): Promise<void> {
  await desk.store.change(`Deleted “${testCase.name}”.`, cases => cases.filter(each => each !== testCase));
}
