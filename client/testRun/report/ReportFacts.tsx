import type { FunctionLog, RunReport, Target } from '../../../connector/run/report';
import { Facts } from './Facts';
import { formatDuration } from './formatDuration';

/** What is known of the call, at a glance. */
export function ReportFacts({ report: { durationMs, target, steps: { response } } }: { report: RunReport }) {
  return (
    <Facts facts={ [
      [ 'Status code', response?.statusCode ],
      [ 'Executed version', response?.executedVersion ],
      [ 'Duration', formatDuration(durationMs) ],
      [ 'Called at', nameOf(target) ],
      [ 'Function error', response?.functionError ],
      [ 'Billed', ms(response?.log?.billedDurationMs) ],
      [ 'Memory used', memoryOf(response?.log) ],
      [ 'Init', ms(response?.log?.initDurationMs) ],
      [ 'Attempts', response?.attempts !== 1 ? response?.attempts : undefined ],
      [ 'Request id', response?.requestId ]
    ] } />
  );
}

function nameOf(target: Target): string {
  switch (target.kind) {
    case 'local':
      return 'local functions';
    case 'endpoint':
      return target.url;
    case 'aws':
      return target.profile ? `AWS, profile ${target.profile}` : 'AWS';
  }
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
