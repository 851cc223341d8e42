import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { PointedMock } from '../../../../connector/mock/Mock';
import { runMock } from '../../../../connector/mock/runMock';
import type { RunReport } from '../../../../connector/run/report';
import { reportOf, type EndedTest } from '../../../testRun/run/TestRuns';
import type { CaseDesk } from '../../desk/CaseDesk';

export type Reproduced = { kind: 'running' } | { kind: 'report'; report: RunReport } | { kind: 'failed'; message: string };

/**
 * What a case of a run will come to: with a mock the run as it is made again
 * with that, else the run itself.
 */
export function useReproduced(desk: CaseDesk, run: EndedTest, mock: PointedMock | undefined): Reproduced {
  const report = reportOf(run);
  const isMocked = mock !== undefined;
  const [ reproduced, setReproduced ] = useState<Reproduced>({ kind: 'running' });

  useEffect(() => {
    const abort = new AbortController();

    const reproduce = async (): Promise<void> => {
      const request = { ...run.request, mock: mock && runMock(mock), allowMissingSecrets: true, reproducible: {} };
      const outcome = await desk.runs.once(request, abort.signal);

      if (!abort.signal.aborted) {
        setReproduced(outcome.kind === 'report' ? outcome : { kind: 'failed', message: outcome.message });
      }
    };

    if (isMocked) {
      setReproduced({ kind: 'running' });
      void reproduce();
    }

    return () => abort.abort();
  }, [ run, isMocked ]);

  return isMocked || !report ? reproduced : { kind: 'report', report };
}
