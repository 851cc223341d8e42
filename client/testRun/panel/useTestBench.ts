import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';

import type { TestBench } from '../TestBench';

/** The modeler's test bench; redraws the component when something on it changes. */
export function useTestBench(): TestBench {
  const bench = useService('lambdaTestBench');
  const [ , setChanges ] = useState(0);

  useEffect(() => bench.subscribe(() => setChanges(changes => changes + 1)), [ bench ]);

  return bench;
}
