import { FUNCTION_ERROR_IGNORED } from '../../../connector/run/isFunctionErrorIgnored';
import type { Problem, RunReport } from '../../../connector/run/report';

/** Said by a banner of its own. */
const LOUD = FUNCTION_ERROR_IGNORED;

/** Said by the banner of a dry run. */
const PASSED = 'dryRun';

/** A report's problems of some severities, the worst first, without what its banners say already. */
export function problemsOf({ problems, verdict }: RunReport, severities: ReadonlyArray<Problem['severity']>): Problem[] {
  const unsaid = problems
    .filter(({ code, message }) => code !== LOUD && code !== PASSED && message !== verdict.message);

  return severities.flatMap(severity => unsaid.filter(problem => problem.severity === severity));
}

/** A note on the verdict itself, such as what a later version decides: it stands beside that, not behind the steps. */
export function isOnVerdict({ code }: Problem): boolean {
  return code === 'laterVersionDiffers';
}
