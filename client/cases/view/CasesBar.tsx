import type { TestCase } from '../../../connector/cases/CaseFile';
import { counted } from '../../widgets/counted';
import type { CaseDesk } from '../desk/CaseDesk';
import { runCases } from '../desk/runCases';
import { canTakeOver, takeOver } from '../desk/takeOver';

/** Runs cases, shows how far that is, ends it; says which of them are listed. */
export function CasesBar({ home, desk, scope, listed, taskId, isOfTask }: {
  home: string;
  desk: CaseDesk;

  /** The cases of the task, or of all. */
  scope: readonly TestCase[];

  /** Those of them that the list shows. */
  listed: readonly TestCase[];
  taskId: string | undefined;
  isOfTask: boolean;
}) {
  const { progress } = desk.runs;
  const { asked } = desk.view.now;
  const failed = scope.filter(testCase => canTakeOver(desk, testCase));
  const isRunning = progress !== undefined;

  return (
    <>
      <div class="lambda-cases__bar">
        { (isRunning || scope.length > 0) && (
          <button type="button" class="lambda-test__run" disabled={ isRunning } onClick={ () => runCases(desk, scope) }>
            { isRunning ? 'Running' : isOfTask ? `Run ${counted(scope.length, 'case')}` : `Run all ${counted(scope.length, 'case')}` }
          </button>
        ) }
        { isRunning && <button type="button" class="lambda-test__cancel" onClick={ () => desk.runs.cancel() }>Cancel</button> }
        { isOfTask && !isRunning && desk.cases.length > scope.length && (
          <button type="button" class="lambda-test__link" onClick={ () => runCases(desk, desk.cases) }>Run all { desk.cases.length } of the diagram</button>
        ) }
        <Summary desk={ desk } scope={ scope } />
      </div>
      { progress && (
        <div class="lambda-cases__progress">
          <progress max={ progress.total } value={ progress.done } aria-label="Test cases" />
          <span class="lambda-test__hint">{ progress.done } of { progress.total }{ progress.notPassed > 0 && `, ${progress.notPassed} not passed` }</span>
        </div>
      ) }
      { asked && <AwsCasesQuestion desk={ desk } asked={ asked } /> }
      { (scope.length > 1 || desk.cases.length > scope.length) && (
        <div class="lambda-cases__filter">
          <input
            id={ `${home}-cases-filter` }
            class="bio-properties-panel-input"
            type="search"
            placeholder="Filter by name"
            aria-label="Filter by name"
            value={ desk.view.now.filter }
            onInput={ event => desk.view.show({ filter: event.currentTarget.value }) }
          />
          <label>
            <input type="checkbox" checked={ desk.view.now.onlyFailed } onChange={ event => desk.view.show({ onlyFailed: event.currentTarget.checked }) } />
            Only not passed
          </label>
          { home === 'lambdaWide' && taskId !== undefined && (
            <label>
              <input type="checkbox" checked={ desk.view.now.allTasks } onChange={ event => desk.view.show({ allTasks: event.currentTarget.checked }) } />
              Of all tasks
            </label>
          ) }
          { listed.length < scope.length && <span class="lambda-test__hint">{ listed.length } of { scope.length }</span> }
        </div>
      ) }
      { failed.length > 1 && !isRunning && (
        <p class="lambda-cases__hint">
          <button type="button" class="lambda-test__link" onClick={ () => void takeOver(desk, failed) }>Take all { failed.length } new results over</button>
        </p>
      ) }
    </>
  );
}

function Summary({ desk, scope }: { desk: CaseDesk; scope: readonly TestCase[] }) {
  const counts = { passed: 0, failed: 0, notRun: 0 };

  for (const testCase of scope) {
    const ran = desk.runs.of(testCase);

    if (ran) {
      counts[ran.result.kind]++;
    }
  }

  const { passed, failed, notRun } = counts;

  return passed + failed + notRun === 0 ? null : (
    <span class="lambda-cases__summary" role="status">
      { passed > 0 && <span class="lambda-cases__passed">{ passed } passed</span> }
      { failed > 0 && <span class="lambda-cases__failed">{ failed } failed</span> }
      { notRun > 0 && <span class="lambda-cases__failed">{ notRun } not run</span> }
    </span>
  );
}

function AwsCasesQuestion({ desk, asked }: { desk: CaseDesk; asked: readonly TestCase[] }) {
  const forReal = asked.filter(testCase => desk.wantsAsking(testCase));
  const others = asked.filter(testCase => !desk.wantsAsking(testCase));

  const run = (cases: readonly TestCase[]): void => {
    desk.view.show({ asked: undefined });
    void desk.runs.run(cases.map(testCase => desk.toRun(testCase)));
  };

  return (
    <div class="lambda-cases__question" role="alertdialog" aria-label="Call AWS?">
      <p>
        <strong>{ counted(forReal.length, 'case') } without a mock { forReal.length === 1 ? 'calls' : 'call' } the real function in AWS,</strong>{ ' ' }
        which may cost money and change what others use.
      </p>
      <button type="button" class="lambda-form-action" onClick={ () => run(asked) }>Call AWS</button>
      { others.length > 0 && <button type="button" class="lambda-form-action" onClick={ () => run(others) }>Run only the other { others.length }</button> }
      <button type="button" class="lambda-test__link" onClick={ () => desk.view.show({ asked: undefined }) }>Do not run</button>
    </div>
  );
}
