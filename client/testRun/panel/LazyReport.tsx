import type { Element } from 'bpmn-js/lib/model/Types';

import { useWideParts } from '../../wideParts/useWideParts';

/** The report of a task's runs, whose script is loaded when it is first wanted: the panel shall be there at once. */
export function LazyReport({ element }: { element: Element }) {
  const loaded = useWideParts();

  switch (loaded.kind) {
    case 'loading':
      return null;
    case 'ready':
      return <loaded.parts.RunResult element={ element } />;
    case 'failed':
      return (
        <p class="lambda-test__reason" role="alert">
          The report could not be loaded ({ loaded.message }). Is the plugin complete?{ ' ' }
          <button type="button" class="lambda-test__link" onClick={ loaded.again }>Try again</button>
        </p>
      );
  }
}
