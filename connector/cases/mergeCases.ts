import { formatJson } from '../../feel/reading';
import type { TestCase } from './CaseFile';
import { plainJson } from './writeCaseFile';

/** A case that two have changed, each in another way; undefined where it was deleted. */
export interface CaseConflict {
  mine?: TestCase;
  theirs?: TestCase;
}

export interface MergedCases {

  /** In the order of theirs; what is new in mine stands behind what it stands behind there. */
  cases: TestCase[];

  /** What stands in `cases` as `prefer` says. */
  conflicts: CaseConflict[];
}

/**
 * Brings together what two have made of the same cases. A case is known by its
 * task and name: changes of different cases go together, the same change is no
 * conflict.
 *
 * @param base the cases that both began with
 * @param prefer whose case is taken where they differ
 */
export function mergeCases(
  base: readonly TestCase[], mine: readonly TestCase[], theirs: readonly TestCase[], prefer: 'mine' | 'theirs'
): MergedCases {
  const [ before, own, other ] = [ byKey(base), byKey(mine), byKey(theirs) ];
  const conflicts: CaseConflict[] = [];

  const merged = (key: string): TestCase | undefined => {
    const [ was, one, two ] = [ before.get(key), own.get(key), other.get(key) ];

    if (isSame(one, was) || isSame(one, two)) {
      return two;
    }

    if (isSame(two, was)) {
      return one;
    }

    conflicts.push({ ...(one && { mine: one }), ...(two && { theirs: two }) });

    return prefer === 'mine' ? one : two;
  };

  return { cases: orderOf(own, other).map(merged).filter(testCase => testCase !== undefined), conflicts };
}

/** What tells a case from all others of its file. */
export function keyOfCase({ task, name }: Pick<TestCase, 'task' | 'name'>): string {
  return JSON.stringify([ task, name ]);
}

function byKey(cases: readonly TestCase[]): Map<string, TestCase> {
  return new Map(cases.map(testCase => [ keyOfCase(testCase), testCase ]));
}

/** The keys of theirs, and those that are new in mine each behind the one that it stands behind there. */
function orderOf(mine: Map<string, TestCase>, theirs: Map<string, TestCase>): string[] {
  const behind = new Map<string | undefined, string[]>([ [ undefined, [] ] ]);
  let last: string[] = behind.get(undefined) ?? [];

  for (const key of mine.keys()) {
    if (theirs.has(key)) {
      last = [];
      behind.set(key, last);
    } else {
      last.push(key);
    }
  }

  return [ ...behind.get(undefined) ?? [], ...[ ...theirs.keys() ].flatMap(key => [ key, ...behind.get(key) ?? [] ]) ];
}

function isSame(one: TestCase | undefined, other: TestCase | undefined): boolean {
  return one === other
    || one !== undefined && other !== undefined && formatJson(plainJson(one)) === formatJson(plainJson(other));
}
