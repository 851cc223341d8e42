import type { RefObject } from '@bpmn-io/properties-panel/preact';
import { useEffect } from '@bpmn-io/properties-panel/preact/hooks';

/**
 * Tells screen readers what the panel only shows: what is wrong with a field,
 * and what explains it. The panel's entries cannot be given these attributes.
 *
 * @param description what explains the field, in its entry; it has an id
 */
export function useDescribedInput(description: RefObject<HTMLElement>): void {

  // at every drawing, and when somebody comes to the field: an editor finds errors on its own
  useEffect(() => {
    const entry = description.current?.closest<HTMLElement>('[data-entry-id]');
    const describe = (): void => describeInput(entry, description.current?.id);

    describe();
    entry?.addEventListener('focusin', describe);

    return () => entry?.removeEventListener('focusin', describe);
  });
}

function describeInput(entry: HTMLElement | null | undefined, descriptionId = ''): void {
  const input = entry?.querySelector('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]');
  const error = entry?.querySelector('.bio-properties-panel-error');

  if (error) {
    error.id = `${descriptionId}-error`;
  }

  input?.setAttribute('aria-describedby', error ? `${error.id} ${descriptionId}` : descriptionId);
  input?.setAttribute('aria-invalid', String(Boolean(error)));
}
