import type { Budget } from '../../../feel';
import { laterVersions, minorOf, rulesOf } from '../../platformVersion';
import type { PlatformRules } from '../../platformVersion';
import { laterVersionDiffers } from '../remarks';
import type { Problem, RunRequest } from '../report';
import { runSteps } from '../steps/runSteps';
import { RunTrace } from '../RunTrace';
import type { Ending } from '../RunTrace';
import { differenceOf } from './differenceOf';
import { isTouched } from './isTouched';
import type { Recording } from './Recording';

/**
 * The first later version of Camunda that decides otherwise than the diagram's, and what it does: people upgrade, they
 * do not go back. Told by the run's own answer under the other rules; nothing is called. Nothing is said of a dry run,
 * which concludes nothing, of a test case, which compares results and not remarks, and of a run whose FEEL has used up
 * too much of its budget to be evaluated again.
 *
 * @param trace of the run itself; what other versions make of it is not put there, but for secrets that they read
 */
export async function laterVersionRemark(
  request: RunRequest, ending: Ending, trace: RunTrace, recording: Recording, budget: Budget
): Promise<Problem[]> {
  const isAsked = !request.dryRun && request.reproducible === undefined && ending.kind !== 'notRun';
  const versions = isAsked ? versionsToAsk(request, trace) : [];

  if (!versions.length || budget.share * (1 + versions.length) > 1) {
    return [];
  }

  const here = { ending, sent: recording.sent, steps: trace.steps };

  for (const version of versions) {
    const difference = differenceOf(here, await runAs(version, request, trace, recording));

    if (difference !== undefined) {
      return [ laterVersionDiffers(minorOf(request.task.engineVersion), version, difference) ];
    }
  }

  return [];
}

/** Those whose rules differ from the version before in what the run can have touched. */
function versionsToAsk({ task }: RunRequest, { steps }: RunTrace): string[] {
  const later = laterVersions(task.engineVersion);

  return later.filter((version, at) => {
    const [ before, after ] = [ rulesOf(later[at - 1] ?? task.engineVersion), rulesOf(version) ];

    return changed(before, after).some(rule => isTouched(rule, { task, steps }));
  });
}

function changed(before: PlatformRules, after: PlatformRules): Array<keyof PlatformRules> {
  const rules = Object.keys(before) as Array<keyof PlatformRules>;

  return rules.filter(rule => before[rule] !== after[rule]);
}

async function runAs(version: string, request: RunRequest, trace: RunTrace, recording: Recording) {
  const { deps, call, sent } = recording.replay();
  const other = new RunTrace();
  const ending = await runSteps({ ...request, task: { ...request.task, engineVersion: version } }, other, deps, call);

  trace.remember(other.secrets);

  return { ending, sent: sent(), steps: other.steps };
}
