import type { Problem } from '../../../connector/run/report';
import { fieldLabel } from './fieldLabel';
import { ToneIcon, type Tone } from './ToneIcon';

const TONES: Record<Problem['severity'], Tone> = { error: 'bad', warning: 'warning', info: 'neutral' };
const WORDS: Record<Problem['severity'], string> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** What the user should know about a run. */
export function ProblemList({ label, problems }: { label: string; problems: Problem[] }) {
  return problems.length === 0 ? null : (
    <ul class="lambda-problems" aria-label={ label }>
      { problems.map(({ severity, field, message }, index) => (
        <li key={ index } class={ `lambda-problems__item lambda-problems__item--${severity}` }>
          <ToneIcon tone={ TONES[severity] } />
          <span class="lambda-problems__text">
            <span class="lambda-visually-hidden">{ WORDS[severity] }: </span>
            { field && <strong class="lambda-problems__field">{ fieldLabel(field) }: </strong> }
            { message }
          </span>
        </li>
      )) }
    </ul>
  );
}
