import type { VNode } from '@bpmn-io/properties-panel/preact';

import type { WideParts } from './loadWideParts';
import { useWideParts } from './useWideParts';

/**
 * Draws what is loaded when it is first wanted; says so where that fails.
 *
 * @param what begins that sentence, such as `The report`
 */
export function WhenLoaded({ what, draw }: { what: string; draw: (parts: WideParts) => VNode }) {
  const loaded = useWideParts();

  switch (loaded.kind) {
    case 'loading':
      return null;
    case 'ready':
      return draw(loaded.parts);
    case 'failed':
      return (
        <p class="lambda-test__reason" role="alert">
          { what } could not be loaded ({ loaded.message }). Is the plugin complete?{ ' ' }
          <button type="button" class="lambda-test__link" onClick={ loaded.again }>Try again</button>
        </p>
      );
  }
}
