import type { TestCase } from '../../../connector/cases/CaseFile';
import type { CaseDesk } from './CaseDesk';

/** Runs cases; where some of them call AWS, the user is asked before. */
export function runCases(desk: CaseDesk, cases: readonly TestCase[]): void {
  if (cases.some(testCase => desk.wantsAsking(testCase))) {
    desk.view.show({ asked: cases });
  } else {
    void desk.runs.run(cases.map(testCase => desk.toRun(testCase)));
  }
}
