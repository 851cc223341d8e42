import type { Problem, RunReport } from '../../../connector/run/report';
import { fieldLabel } from './fieldLabel';
import { ToneIcon, type Tone } from './ToneIcon';

const TONES: Record<Problem['severity'], Tone> = { error: 'bad', warning: 'warning', info: 'neutral' };
const WORDS: Record<Problem['severity'], string> = { error: 'Error', warning: 'Warning', info: 'Note' };

/** Said by the verdict's own banner already. */
const LOUD = 'functionErrorIgnored';

/** What the user should know about a run beside its verdict, the worst first. */
export function ProblemList({ report: { problems, verdict } }: { report: RunReport }) {
  const listed = (Object.keys(TONES)).flatMap(severity =>
    problems.filter(problem => problem.severity === severity && problem.code !== LOUD && problem.message !== verdict.message));

  return listed.length === 0 ? null : (
    <ul class="lambda-problems" aria-label="Problems">
      { listed.map(({ severity, field, message }, index) => (
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
