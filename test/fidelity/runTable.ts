import type { Comparison, Row, Table } from './Table';

export interface TableResult {
  name: string;
  floor: number;
  families: Map<string, { rows: number; agreeing: number }>;

  /** Rows that differ and are listed, with the reason. */
  known: Difference[];

  /** Rows that differ and are not listed. */
  unknown: Difference[];

  /** Listed rows that agree, or are not there. */
  outdated: string[];
  rows: number;
  agreeing: number;
}

export interface Difference {
  id: string;
  reason: string | null;
  comparison: Extract<Comparison, { kind: 'differs' }>;
}

/** Compares all rows of a table; a row that throws differs. */
export async function runTable(table: Table): Promise<TableResult> {
  const reasons = new Map(table.known.flatMap(({ ids, reason }) => ids.map(id => [ id, reason ])));
  const result: TableResult = {
    name: table.name, floor: table.floor, families: new Map(),
    known: [], unknown: [], outdated: [], rows: 0, agreeing: 0
  };

  for (const row of await table.rows()) {
    count(result, row, await compare(row), reasons);
  }

  result.outdated.push(...reasons.keys());

  return result;
}

/** Whether a table holds: nothing unknown differs, nothing known agrees, and the floor is reached. */
export function holds(result: TableResult): boolean {
  return !result.unknown.length && !result.outdated.length && isAboveFloor(result);
}

export function isAboveFloor({ rows, agreeing, floor }: TableResult): boolean {
  return rows > 0 && agreeing >= rows * floor;
}

/** A reason that is used is taken away: what is left is outdated. */
function count(result: TableResult, row: Row, comparison: Comparison, reasons: Map<string, string>): void {
  const family = result.families.get(row.family) ?? { rows: 0, agreeing: 0 };
  const agrees = comparison.kind === 'agrees';

  result.families.set(row.family, { rows: family.rows + 1, agreeing: family.agreeing + (agrees ? 1 : 0) });
  result.rows++;
  result.agreeing += agrees ? 1 : 0;

  if (comparison.kind === 'differs') {
    const reason = reasons.get(row.id) ?? null;

    reasons.delete(row.id);
    (reason === null ? result.unknown : result.known).push({ id: row.id, reason, comparison });
  }
}

async function compare(row: Row): Promise<Comparison> {
  try {
    return await row.compare();
  } catch (error) {
    return { kind: 'differs', question: row.id, expected: 'an answer', actual: error instanceof Error ? error.stack ?? error.message : String(error) };
  }
}
