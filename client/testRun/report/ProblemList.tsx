import type { Element } from 'bpmn-js/lib/model/Types';

import type { Problem } from '../../../connector/run/report';
import { fieldLabel } from './fieldLabel';
import { ProblemMend } from './ProblemMend';
import { ToneIcon, type Tone } from '../../widgets/ToneIcon';

const TONES: Record<Problem['severity'], Tone> = { error: 'bad', warning: 'warning', info: 'neutral' };
const WORDS: Record<Problem['severity'], string> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** What the user should know about a run of a task, with what mends it. */
export function ProblemList({ element, label, problems }: { element: Element; label: string; problems: Problem[] }) {
  return problems.length === 0 ? null : (
    <ul class="lambda-problems" aria-label={ label }>
      { problems.map((problem, index) => (
        <li key={ index } class={ `lambda-problems__item lambda-problems__item--${problem.severity}` }>
          <ToneIcon tone={ TONES[problem.severity] } />
          <span class="lambda-problems__text">
            <span class="lambda-visually-hidden">{ WORDS[problem.severity] }: </span>
            { problem.field && <strong class="lambda-problems__field">{ fieldLabel(problem.field) }: </strong> }
            { problem.message }
            <ProblemMend element={ element } problem={ problem } />
          </span>
        </li>
      )) }
    </ul>
  );
}
