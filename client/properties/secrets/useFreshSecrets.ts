import type { RefObject } from '@bpmn-io/properties-panel/preact';
import { useLayoutEffect } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';

/**
 * Learns this machine's secrets anew when somebody comes to a field: the
 * secrets may have been added elsewhere meanwhile.
 *
 * @param place anything in the field's entry
 */
export function useFreshSecrets(place: RefObject<HTMLElement>): void {
  const names = useService('lambdaSecretNames', false);

  useLayoutEffect(() => {
    const entry = place.current?.closest('[data-entry-id]');
    const refresh = (): void => names?.refresh();

    entry?.addEventListener('focusin', refresh);

    return () => entry?.removeEventListener('focusin', refresh);
  }, [ names, place ]);
}
