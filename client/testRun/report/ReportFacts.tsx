import type { FunctionLog, RunReport } from '../../../connector/run/report';
import { placeOf } from '../../../connector/target/targets';
import { Facts } from '../../widgets/Facts';
import { formatDuration } from '../../widgets/formatDuration';

/** What is known of the call, at a glance. */
export function ReportFacts({ report: { durationMs, target, steps: { response } } }: { report: RunReport }) {
  return (
    <Facts facts={ [
      [ 'Status code', response?.statusCode ],
      [ 'Executed version', response?.executedVersion ],
      [ 'Duration', formatDuration(durationMs) ],
      [ 'Called at', placeOf(target) ],
      [ 'Function error', response?.functionError ],
      [ 'Billed', ms(response?.log?.billedDurationMs) ],
      [ 'Memory used', memoryOf(response?.log) ],
      [ 'Init', ms(response?.log?.initDurationMs) ],
      [ 'Attempts', response?.attempts !== 1 ? response?.attempts : undefined ],
      [ 'Request id', response?.requestId ]
    ] } />
  );
}

function ms(value: number | undefined): string | undefined {
  return value === undefined ? undefined : formatDuration(value);
}

function memoryOf({ maxMemoryUsedMb: used, memorySizeMb: size }: Partial<FunctionLog> = {}): string | undefined {
  if (used === undefined) {
    return undefined;
  }

  return size === undefined ? `${used} MB` : `${used} of ${size} MB`;
}
