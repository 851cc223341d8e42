import { useEffect, useMemo, useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { TreePlace } from '../place/TreePlace';
import { LogText } from './LogText';

/** A log as its reader left it, which may grow. */
export function useLogText(text: string, place: TreePlace): LogText {
  const [ , setChanges ] = useState(0);
  const log = useMemo(() => {
    const begun = new LogText(() => setChanges(changes => changes + 1));

    begun.query = place.query;

    return begun;
  }, [ place ]);

  useMemo(() => log.take(text), [ log, text ]);
  useEffect(() => () => log.end(), [ log ]);

  return log;
}
