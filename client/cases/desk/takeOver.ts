import type { TestCase } from '../../../connector/cases/CaseFile';
import { isOfResult } from '../../../connector/cases/compareWithCase';
import { updatedExpectation } from '../../../connector/cases/expectationOf';
import type { CaseDesk } from './CaseDesk';
import { runCases } from './runCases';

/** Whether there is a result that could take the place of what a case expects: it failed, and so it would now. */
export function canTakeOver(desk: CaseDesk, testCase: TestCase): boolean {
  const result = desk.runs.of(testCase)?.result;

  return result?.kind === 'failed' && result.differences.some(isOfResult) && !desk.isStale(testCase);
}

/** Puts what came of cases in the place of what they expect. */
export function takeOver(desk: CaseDesk, cases: readonly TestCase[]): Promise<boolean> {
  const updated = new Map(cases.map(testCase => {
    const result = desk.runs.of(testCase)?.result;

    return [ testCase, result?.kind === 'failed' ? { ...testCase, expect: updatedExpectation(testCase.expect, result.attempts) } : testCase ];
  }));
  const [ only ] = cases;
  const label = cases.length === 1 ? `Took the new result over into “${only?.name ?? ''}”.` : `Took ${cases.length} new results over.`;

  return desk.store.replace(label, updated).then(isMade => {
    if (isMade) {
      runCases(desk, [ ...updated.values() ]);
    }

    return isMade;
  });
}
