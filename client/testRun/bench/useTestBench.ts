import { useModelerService } from '../../home/useModelerService';
import { useRedraws } from '../../listeners/useRedraws';
import type { TestBench } from './TestBench';

/** The modeler's test bench; redraws the component when something on it changes. */
export function useTestBench(): TestBench {
  return useRedraws(useModelerService('lambdaTestBench'));
}
