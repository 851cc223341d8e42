import { useLayoutEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

import { diffJsonInSteps, type Difference } from '../../../connector/values/diffJson';
import type { JsonValue } from '../../../feel/reading';
import { inSlices } from '../tree/inSlices';

interface Found {
  before: JsonValue;
  after: JsonValue;
  differences: Difference[];
}

/** Where two values differ; undefined while large ones are still compared, which leaves the page time meanwhile. */
export function useDifferences(before: JsonValue, after: JsonValue): Difference[] | undefined {
  const [ found, setFound ] = useState<Found>();

  useLayoutEffect(() => inSlices(diffJsonInSteps(before, after), {
    onEnd: differences => setFound({ before, after, differences })
  }), [ before, after ]);

  return found?.before === before && found.after === after ? found.differences : undefined;
}
