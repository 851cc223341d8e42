import type { RetryTimeline } from '../../../connector/whatIf/followRetries';
import { formatDuration } from '../../widgets/formatDuration';
import { titleOf, toneOf } from '../report/verdictTexts';
import { ToneIcon } from '../../widgets/ToneIcon';

/** The tries of a job, one below the other. */
export function RetryTimelineList({ timeline: { attempts, goesOn } }: { timeline: RetryTimeline }) {
  return (
    <ol class="lambda-timeline" aria-label="Tries of the job">
      { attempts.map(({ afterMs, verdict }, index) => (
        <li key={ index } class={ `lambda-timeline__try lambda-timeline__try--${toneOf(verdict)}` }>
          <span class="lambda-timeline__time">{ afterMs === 0 ? 'at once' : `+ ${formatDuration(afterMs)}` }</span>
          <ToneIcon tone={ toneOf(verdict) } />
          <span>{ titleOf(verdict) }</span>
        </li>
      )) }
      { goesOn && <li class="lambda-timeline__try">And so on: the error expression gives new retries each time, so the job is tried for ever.</li> }
    </ol>
  );
}
