import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';
import { useState } from '@bpmn-io/properties-panel/preact/hooks';

/** A part of the report that opens and closes. What is closed is not drawn. */
export function Section({ title, hint, count, open = false, children }: {
  title: string;

  /** Said beside the title. */
  hint?: string;

  /** Said beside the title, in the colour of warnings, such as `1 warning`. */
  count?: string;
  open?: boolean;
  children: ComponentChildren;
}) {
  const [ isOpen, setOpen ] = useState(open);

  return (
    <details class="lambda-section" open={ isOpen } onToggle={ event => setOpen(event.currentTarget.open) }>
      <summary class="lambda-section__title">
        { title }
        { hint && <span class="lambda-section__hint">{ hint }</span> }
        { count && <span class="lambda-section__count">{ count }</span> }
      </summary>
      { isOpen && children }
    </details>
  );
}
