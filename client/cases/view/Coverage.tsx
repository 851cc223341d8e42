import { coverageOf, coveredPercent, type TaskCoverage } from '../../../connector/cases/coverage';
import { describeOutcome, type Outcome } from '../../../connector/cases/outcomes';
import { counted } from '../../widgets/counted';
import type { CaseDesk } from '../desk/CaseDesk';

/** A diagram may have more tasks than one wants to read of; those where something is missing come first. */
const SHOWN_TASKS = 100;

/** Which outcomes of each task a passed case shows. */
export function Coverage({ desk, taskId }: { desk: CaseDesk; taskId: string | undefined }) {
  const tasks = [ ...desk.tasks.values() ].filter(({ id }) => taskId === undefined || id === taskId);
  const coverage = coverageOf(tasks, desk.cases.flatMap(testCase => {
    const ran = desk.runs.of(testCase);

    return ran === undefined || desk.isStale(testCase) ? [] : [ ran ];
  }));
  const sorted = coverage.toSorted((one, other) => other.missing.length - one.missing.length);

  return tasks.length === 0 ? null : (
    <details class="lambda-section lambda-coverage" open={ taskId !== undefined }>
      <summary class="lambda-section__title">
        Outcomes shown<span class="lambda-section__hint">{ coveredPercent(coverage) }% of { taskId === undefined ? counted(tasks.length, 'task') : 'the task' }</span>
      </summary>
      <ul class="lambda-coverage__tasks">
        { sorted.slice(0, SHOWN_TASKS).map(each => (
          <Task key={ each.task.id } coverage={ each } withName={ taskId === undefined } />
        )) }
      </ul>
      { sorted.length > SHOWN_TASKS && <p class="lambda-cases__hint">and { sorted.length - SHOWN_TASKS } tasks more</p> }
      { coverage.some(({ missing }) => missing.length > 0) && (
        <p class="lambda-cases__hint">An outcome counts once a case that shows it has passed, with task and case as they are now.</p>
      ) }
    </details>
  );
}

function Task({ coverage: { task, shown, missing }, withName }: { coverage: TaskCoverage; withName: boolean }) {
  const chip = (outcome: Outcome, isShown: boolean) => (
    <span key={ outcome } class={ `lambda-coverage__outcome ${isShown ? 'lambda-coverage__outcome--shown' : ''}` }>
      <span aria-hidden="true">{ isShown ? '✓ ' : '– ' }</span>
      { describeOutcome(outcome, task) }
      <span class="lambda-visually-hidden">{ isShown ? ': shown' : ': not shown' }</span>
    </span>
  );

  return (
    <li>
      { withName && <span class="lambda-coverage__name">{ task.name || task.id }</span> }
      { shown.map(outcome => chip(outcome, true)) }
      { missing.map(outcome => chip(outcome, false)) }
    </li>
  );
}
