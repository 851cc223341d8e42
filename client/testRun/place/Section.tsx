import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';

import { useReportView } from './ReportContext';
import { formatDuration } from '../../widgets/formatDuration';

/**
 * A part of the report that opens and closes, and is found so again in the next
 * report. What is closed is not drawn.
 */
export function Section({ title, hint, count, durationMs, isFailed = false, open = isFailed, children }: {
  title: string;

  /** Said beside the title: what the part is about, in a few words. */
  hint?: string;

  /** Said beside the title, in the colour of warnings, such as `1 warning`. */
  count?: string;
  durationMs?: number;

  /** Whether the run came to its end here: then it is open, whatever was open before. */
  isFailed?: boolean;

  /** Whether it is open until the user opens or closes it. */
  open?: boolean;
  children: ComponentChildren;
}) {
  const view = useReportView();
  const part = isFailed ? `${title}: failed` : title;
  const isOpen = view.isOpen(part) ?? open;

  const toggle = (event: { currentTarget: HTMLDetailsElement }): void => {
    if (event.currentTarget.open !== isOpen) {
      view.setOpen(part, event.currentTarget.open);
    }
  };

  return (
    <details class={ `lambda-section ${isFailed ? 'lambda-section--failed' : ''}` } open={ isOpen } onToggle={ toggle }>
      <summary class="lambda-section__title">
        { title }
        { isFailed && <span class="lambda-visually-hidden"> (the run ended here)</span> }
        { hint && <span class="lambda-section__hint">{ hint }</span> }
        { count && <span class="lambda-section__count">{ count }</span> }
        { durationMs !== undefined && <span class="lambda-section__time">{ formatDuration(durationMs) }</span> }
      </summary>
      { isOpen && children }
    </details>
  );
}
