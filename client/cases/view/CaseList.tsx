import { useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { TestCase } from '../../../connector/cases/CaseFile';
import { keyOfCase } from '../../../connector/cases/mergeCases';
import { ToneIcon, type Tone } from '../../widgets/ToneIcon';
import type { CaseDesk } from '../desk/CaseDesk';

/** In pixels, as in the style sheet. */
const ROW_HEIGHT = 26;

/** So many rows are drawn above and below what is in sight. */
const BEYOND = 6;

/** Before it is known how high the place is. */
const FIRST_HEIGHT = 260;

/** The cases by name, with what came of them. Only the rows in sight are drawn: there may be thousands. */
export function CaseList({ desk, cases, withTask }: {
  desk: CaseDesk;
  cases: readonly TestCase[];

  /** Whether the task's name stands beside that of the case. */
  withTask: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [ scrollTop, setScrollTop ] = useState(0);
  const height = place.current?.clientHeight || FIRST_HEIGHT;
  const top = Math.min(scrollTop, Math.max(0, cases.length * ROW_HEIGHT - height));
  const from = Math.max(0, Math.floor(top / ROW_HEIGHT) - BEYOND);
  const shown = cases.slice(from, from + Math.ceil(height / ROW_HEIGHT) + 2 * BEYOND);
  const selected = cases.findIndex(testCase => keyOfCase(testCase) === desk.view.now.selected);

  const select = (at: number): void => {
    const testCase = cases[at];

    if (testCase && place.current) {
      const lowest = (at + 1) * ROW_HEIGHT - place.current.clientHeight;

      place.current.scrollTop = Math.max(lowest, Math.min(place.current.scrollTop, at * ROW_HEIGHT));
      desk.view.show({ selected: keyOfCase(testCase) });
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: selected + 1, ArrowUp: selected - 1, Home: 0, End: cases.length - 1 }[event.key];

    if (to !== undefined) {
      event.preventDefault();
      select(Math.max(0, Math.min(to, cases.length - 1)));
    }
  };

  return cases.length === 0 ? <p class="lambda-cases__hint">No case is like that.</p> : (
    <div
      class="lambda-cases__list"
      ref={ place }
      role="listbox"
      aria-label="Test cases"
      tabIndex={ 0 }
      aria-activedescendant={ selected === -1 ? undefined : `lambda-case-${selected}` }
      onScroll={ event => setScrollTop(event.currentTarget.scrollTop) }
      onKeyDown={ onKeyDown }
    >
      <div class="lambda-cases__rows" style={ { height: cases.length * ROW_HEIGHT, paddingTop: from * ROW_HEIGHT } }>
        { shown.map((testCase, index) => (
          <Row
            key={ keyOfCase(testCase) }
            id={ `lambda-case-${from + index}` }
            place={ { at: from + index + 1, of: cases.length } }
            desk={ desk }
            testCase={ testCase }
            withTask={ withTask }
            onClick={ () => select(from + index) }
          />
        )) }
      </div>
    </div>
  );
}

function Row({ id, place, desk, testCase, withTask, onClick }: {
  id: string;
  place: { at: number; of: number };
  desk: CaseDesk;
  testCase: TestCase;
  withTask: boolean;
  onClick: () => void;
}) {
  const state = stateOf(desk, testCase);
  const task = desk.tasks.get(testCase.task);

  return (
    <div
      id={ id }
      class={ `lambda-cases__row lambda-cases__row--${state.kind} ${desk.isStale(testCase) ? 'lambda-cases__row--stale' : ''}` }
      role="option"
      aria-selected={ keyOfCase(testCase) === desk.view.now.selected }
      aria-posinset={ place.at }
      aria-setsize={ place.of }
      title={ `${testCase.name}\n${state.word}` }
      onClick={ onClick }
    >
      { state.tone ? <ToneIcon tone={ state.tone } /> : <span class="lambda-cases__blank" aria-hidden="true">○</span> }
      <span class="lambda-cases__name">{ testCase.name }</span>
      <span class="lambda-visually-hidden">{ state.word }</span>
      { withTask && <span class="lambda-cases__task">{ task ? task.name || task.id : `${testCase.task} (gone)` }</span> }
    </div>
  );
}

interface RowState {
  kind: 'passed' | 'failed' | 'notRun' | 'running' | 'unknown';
  tone?: Tone;
  word: string;
}

function stateOf(desk: CaseDesk, testCase: TestCase): RowState {
  if (desk.runs.isRunning(testCase)) {
    return { kind: 'running', tone: 'again', word: 'running' };
  }

  const result = desk.runs.of(testCase)?.result;

  switch (result?.kind) {
    case 'passed':
      return { kind: 'passed', tone: 'good', word: 'passed' };
    case 'failed':
      return { kind: 'failed', tone: 'bad', word: 'failed' };
    case 'notRun':
      return { kind: 'notRun', tone: 'warning', word: `not run: ${result.message}` };
    case undefined:
      return { kind: 'unknown', word: 'not run yet' };
  }
}
