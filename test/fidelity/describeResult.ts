import { isAboveFloor } from './runTable';

import type { Difference, TableResult } from './runTable';

/** So many differences that no one knows of are shown at first; `--all` shows each. */
const SHOWN = 20;
const LONGEST_TEXT = 300;

/** A table's agreement by family, and what differs. */
export function describeResult(result: TableResult, isAllShown: boolean): string {
  const shown = isAllShown ? result.unknown : result.unknown.slice(0, SHOWN);
  const hidden = result.unknown.length - shown.length;

  return [
    `${result.name}: ${percent(result)} of ${result.rows} agree (floor ${(result.floor * 100).toFixed(1)} %)`,
    ...Array.from(result.families, ([ family, counts ]) => `  ${family.padEnd(12)} ${percent(counts).padStart(7)}  ${counts.agreeing} of ${counts.rows}`),
    ...isAboveFloor(result) ? [] : [ '  ✖ below the floor' ],
    ...knownReasons(result.known),
    ...result.outdated.map(id => `  ✖ ${id} is listed as a known difference, and does not differ`),
    ...shown.map(describe),
    ...hidden > 0 ? [ `  … and ${hidden} more: npm run fidelity -- --all` ] : []
  ].join('\n');
}

function percent({ rows, agreeing }: { rows: number; agreeing: number }): string {
  return `${(rows ? agreeing / rows * 100 : 0).toFixed(2)} %`;
}

function knownReasons(known: Difference[]): string[] {
  const byReason = new Map<string, string[]>();

  for (const { id, reason } of known) {
    byReason.set(reason ?? '', [ ...byReason.get(reason ?? '') ?? [], id ]);
  }

  return Array.from(byReason, ([ reason, ids ]) => `  known: ${reason} (${ids.join(', ')})`);
}

function describe({ id, comparison }: Difference): string {
  return [
    `  ✖ ${id}: ${cut(comparison.question)}`,
    `      Camunda: ${cut(comparison.expected)}`,
    `      ours:    ${cut(comparison.actual)}`
  ].join('\n');
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
