import type { FunctionLog } from '../report';

/** The log's tail with the figures of its REPORT line (connector contract 4). */
export function decodeLog(text: string): FunctionLog {
  const report = text.split('\n').findLast(line => line.startsWith('REPORT ')) ?? '';

  return {
    text,
    durationMs: figure(report, /(?<!Billed |Init )Duration: ([\d.]+) ms/),
    billedDurationMs: figure(report, /Billed Duration: ([\d.]+) ms/),
    memorySizeMb: figure(report, /Memory Size: ([\d.]+) MB/),
    maxMemoryUsedMb: figure(report, /Max Memory Used: ([\d.]+) MB/),
    initDurationMs: figure(report, /Init Duration: ([\d.]+) ms/)
  };
}

function figure(report: string, pattern: RegExp): number | undefined {
  const found = pattern.exec(report)?.[1];

  return found === undefined ? undefined : Number(found);
}
