import type { TestCase } from '../../../connector/cases/CaseFile';

/** An edit that puts one case in the place of another. */
export function replaced(testCase: TestCase, by: TestCase) {
  return (cases: readonly TestCase[]): readonly TestCase[] => cases.map(each => each === testCase ? by : each);
}
