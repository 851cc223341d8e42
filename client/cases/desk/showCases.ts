import type { Injector } from 'didi';

import { showView } from '../../home/showView';

/** The one entry of the group of test cases in the properties panel. */
export const CASES_GROUP = 'lambdaTestCases';
export const CASES_ENTRY = 'lambdaTestCases';

/** Leads to the test cases of the task that is selected. */
export function showCases(modeler: Injector): void {
  showView(modeler, 'cases', CASES_ENTRY);
}
