/** A run whose request comes in as JSON, and whose outcome goes out as such. */
export { boundReport } from './boundReport';
export { readRunRequest } from './readRunRequest';
export { writeOutcome } from './writeOutcome';
