import { isJsonObject } from '../../feel/reading';
import type { JsonInput } from '../../feel/reading';
import { ownEntry } from '../jsonValues';
import { pointedMock } from '../mock/pointedMock';
import type { TestCase } from './CaseFile';

/**
 * A case whose variables and mocked answers have the points of their numbers (`1.0`), which FEEL sees
 * (connector contract 5). What a case expects has no use for them: values that leave FEEL have none.
 *
 * @param source what the case was read from, as `readPoints` gives it
 */
export function pointedCase(testCase: TestCase, source: JsonInput | undefined): TestCase {
  if (!isJsonObject(source)) {
    return testCase;
  }

  const variables = ownEntry(source, 'variables');

  return {
    ...testCase,
    ...(isJsonObject(variables) && { variables }),
    ...(testCase.mock && { mock: pointed(testCase.mock, ownEntry(source, 'mock')) })
  };
}

function pointed(mock: NonNullable<TestCase['mock']>, source: JsonInput | undefined): TestCase['mock'] {
  return Array.isArray(mock)
    ? mock.map((each, attempt) => pointedMock(each, Array.isArray(source) ? source[attempt] : undefined))
    : pointedMock(mock, source);
}
