import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

import { useModelerService } from '../../home/useModelerService';
import type { TestBench } from '../TestBench';

/** The modeler's test bench; redraws the component when something on it changes. */
export function useTestBench(): TestBench {
  const bench = useModelerService('lambdaTestBench');
  const [ , setChanges ] = useState(0);

  useEffect(() => bench.subscribe(() => setChanges(changes => changes + 1)), [ bench ]);

  return bench;
}
