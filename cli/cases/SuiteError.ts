import { CommandError } from '../arguments/CommandError';

/** A file of test cases is broken. */
export class SuiteError extends CommandError {

  /** @param line from 1 */
  constructor(message: string, readonly line?: number) {
    super(message, 'badCases');
  }
}
