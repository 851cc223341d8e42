import type { FlowNode } from '../../../connector/flow/FlowModel';
import { labelOf } from '../../../connector/flow/FlowModel';
import type { StepOutcome, WalkStep } from '../../../connector/flow/WalkStep';
import { useModelerService } from '../../home/useModelerService';
import { Banner } from '../../widgets/Banner';
import { formatDuration } from '../../widgets/formatDuration';
import { Section } from '../place/Section';
import { ToneIcon, type Tone } from '../../widgets/ToneIcon';
import { counted } from '../../widgets/counted';
import { JsonValueView } from '../tree/JsonValueView';
import { isBpmnElement } from '../../model/isBpmnElement';
import type { RunAllState } from './RunAlls';

const TONES: Record<StepOutcome, Tone> = {
  running: 'again', ran: 'good', doubtful: 'loud', caught: 'caught', given: 'neutral', assumed: 'warning', stopped: 'bad'
};

const WORDS: Record<StepOutcome, string> = {
  running: 'running', ran: 'done', doubtful: 'look at it', caught: 'caught', given: 'given', assumed: 'assumed', stopped: 'ends here'
};

/** What came of running all tasks: in one sentence, then step by step, then the variables. */
export function RunAllResult({ state, tasks }: { state: RunAllState; tasks: FlowNode[] }) {
  const { steps, running, end, trouble } = state;

  return (
    <div class="lambda-test__result">
      <div role="status">
        { running && <p class="lambda-test__hint">{ progress(steps, tasks) }</p> }
        { trouble !== undefined && <Banner tone="bad" title="Not run" message={ trouble } /> }
        { end && <Summary state={ state } /> }
      </div>
      { steps.length > 0 && (
        <ol class="lambda-run-all__steps" aria-label="Steps of the run">
          { steps.map(step => <Step key={ step.number } step={ step } />) }
        </ol>
      ) }
      { end && <Section title="Variables at the end" hint={ counted(Object.keys(end.variables).length, 'variable') }><JsonValueView label="Variables at the end" value={ end.variables } root="" /></Section> }
    </div>
  );
}

function progress(steps: readonly WalkStep[], tasks: FlowNode[]): string {
  const ids = new Set(tasks.map(({ id }) => id));
  const done = new Set(steps.filter(({ node, outcome }) => ids.has(node.id) && outcome !== 'running').map(({ node }) => node.id));
  const current = steps.findLast(({ outcome }) => outcome === 'running');

  return `${done.size} of ${counted(tasks.length, 'task')} run${current ? `; now ${[ labelOf(current.node), ...current.place ].join(', ')}` : ''}`;
}

function Summary({ state: { end, steps } }: { state: RunAllState }) {
  if (!end) {
    return null;
  }

  const stopped = steps.filter(({ outcome }) => outcome === 'stopped');
  const doubtful = steps.filter(({ outcome }) => outcome === 'doubtful');
  const runs = steps.filter(({ run }) => run !== undefined).length;
  const assumed = steps.filter(({ outcome }) => outcome === 'assumed').length;
  const facts = [
    `${counted(runs, 'task run')} in ${formatDuration(end.durationMs)}`,
    ...assumed ? [ `${counted(assumed, 'assumption')}, marked below` ] : [],
    ...end.notReached.length ? [ `not reached: ${end.notReached.map(labelOf).join(', ')}` ] : []
  ];
  const message = `${facts.join('; ')}.`;

  if (end.kind === 'cancelled') {
    return <Banner tone="neutral" title="Stopped" message={ message } />;
  }

  if (end.kind === 'stopped') {
    return <Banner tone="bad" title={ stopped[0] ? `The process does not go on from ${labelOf(stopped[0].node)}` : 'The process has no start event' } message={ message } />;
  }

  return doubtful[0]
    ? <Banner tone="loud" title={ `The process completes, though the function of ${labelOf(doubtful[0].node)} failed` } message={ message } />
    : <Banner tone="good" title="The process completes" message={ message } />;
}

function Step({ step: { node, place, outcome, text, run } }: { step: WalkStep }) {
  const selection = useModelerService('selection');
  const elements = useModelerService('elementRegistry');
  const canvas = useModelerService('canvas');
  const bench = useModelerService('lambdaTestBench');
  const element = elements.get(node.id);

  const show = (): void => {
    if (isBpmnElement(element)) {
      if (run !== undefined) {
        bench.views.of(node.id).choose({ shownRun: run });
      }

      canvas.scrollToElement(element, PADDING);
      selection.select(element);
    }
  };

  return (
    <li class={ `lambda-run-all__step lambda-run-all__step--${outcome}` }>
      <ToneIcon tone={ TONES[outcome] } />
      <span class="lambda-run-all__text">
        <span class="lambda-visually-hidden">{ WORDS[outcome] }: </span>
        { isBpmnElement(element)
          ? <button type="button" class="lambda-test__link" title={ run === undefined ? 'Show it in the diagram' : 'Show the report of this run' } onClick={ show }>{ labelOf(node) }</button>
          : labelOf(node) }
        { place.length > 0 && <span class="lambda-test__hint"> { place.join(', ') }</span> }
        <span class="lambda-run-all__what"> { text }</span>
      </span>
    </li>
  );
}

/** How much of the canvas stays free around what is shown, in pixels. */
const PADDING = 100;
