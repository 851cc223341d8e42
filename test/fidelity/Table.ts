/**
 * A table of real answers, and how ours are compared with them. A table is a
 * file of its own beside this one (`feelTable.ts`), listed in `main.ts`.
 */
export interface Table {

  /** What the report calls it, such as `FEEL expressions`. */
  name: string;

  /** The part of rows that has to agree, from 0 to 1. */
  floor: number;

  /** Differences that are known and stay, by row; a row that agrees all the same has to leave the list. */
  known: KnownDifference[];

  /** The rows, read when the table is run. */
  rows(): Iterable<Row> | Promise<Iterable<Row>>;
}

export interface Row {
  id: string;
  family: string;

  /** Compares our answer with the real one. */
  compare(): Comparison | Promise<Comparison>;
}

/** What is compared, and whether it is the same; the texts are for reading. */
export type Comparison =
  | { kind: 'agrees' }
  | { kind: 'differs'; question: string; expected: string; actual: string };

export interface KnownDifference {

  /** Rows of one kind share a reason. */
  ids: string[];
  reason: string;
}
