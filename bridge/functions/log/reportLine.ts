/** The figures of one call. */
export interface CallFigures {
  requestId: string;
  durationMs: number;
  memorySizeMb: number;
  maxMemoryUsedMb?: number;

  /** Where the call had to start the process. */
  initDurationMs?: number;
  status?: 'timeout' | 'error';
  errorType?: string;
}

/** The last line of a call's log, as Lambda writes it. */
export function reportLine(figures: CallFigures): string {
  const { requestId, durationMs, memorySizeMb, maxMemoryUsedMb, initDurationMs, status, errorType } = figures;

  return [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${durationMs.toFixed(2)} ms`,
    `Billed Duration: ${Math.ceil(durationMs + (initDurationMs ?? 0))} ms`,
    `Memory Size: ${memorySizeMb} MB`,
    ...(maxMemoryUsedMb === undefined ? [] : [ `Max Memory Used: ${maxMemoryUsedMb} MB` ]),
    ...(initDurationMs === undefined ? [] : [ `Init Duration: ${initDurationMs.toFixed(2)} ms` ]),
    ...(status === undefined ? [] : [ `Status: ${status}` ]),
    ...(errorType === undefined ? [] : [ `Error Type: ${errorType}` ]),
    ''
  ].join('\t');
}
